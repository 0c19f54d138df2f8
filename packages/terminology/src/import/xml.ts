import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { AppError } from '@ohm/errors';
import { SaxesParser } from 'saxes';
import { importError } from './import-error.ts';

/** An element that is open while a file is read: its place, and the text that stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** Where its start tag ends, from 1. */
  readonly line: number;
  /** Its own text so far, without that of the elements inside it. */
  text: string;
}

export interface XmlHandlers {
  /** The names of all elements that the format has below its root. */
  readonly elements: ReadonlySet<string>;
  readonly open?: (element: XmlElement) => void;
  /** The element is complete; its `text` has runs of blanks as one. */
  readonly close: (element: XmlElement) => void;
}

/**
 * Reads an XML file as a stream, element by element. Throws the import error, naming the line, for a file that cannot be
 * read, is not UTF-8, not well-formed, cut short, or has another root element than `root`.
 */
export async function readXml(path: string, root: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  let current: XmlElement | null = null;
  let sawRoot = false;
  parser.on('error', (error) => {
    // The parser would go on and report every consequence; the first cause is what helps.
    throw importError(path, parser.line, expectation(error.message, current));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (current === null && name !== root)
      throw importError(path, parser.line, `expected the root element <${root}>, found <${name}>`);
    if (current !== null && !handlers.elements.has(name))
      throw importError(path, parser.line, `expected an element of this format, found <${name}>`);
    sawRoot = true;
    current = { name, attributes, parent: current, line: parser.line, text: '' };
    handlers.open?.(current);
  });
  parser.on('text', (text) => {
    if (current !== null) current.text += text;
  });
  parser.on('closetag', () => {
    if (current === null) return;
    current.text = current.text.replace(/\s+/g, ' ').trim();
    handlers.close(current);
    current = current.parent;
  });
  await feed(path, parser);
  if (!sawRoot) throw importError(path, parser.line, `expected the root element <${root}>`);
}

async function feed(path: string, parser: SaxesParser): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof TypeError) throw importError(path, parser.line, 'expected text in UTF-8');
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw importError(path, null, `expected a readable file (${String(error.code)})`);
    }
    throw error;
  }
}

function expectation(message: string, open: XmlElement | null): string {
  const cause = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  if (open !== null && /unclosed|document must contain|end of/i.test(cause))
    return `expected </${open.name}> of line ${open.line}; the file seems truncated`;
  return `expected well-formed XML (${cause})`;
}
