import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { importError } from './import-error.ts';

export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 text file, streamed, numbered from 1, without their line ends and a leading byte order mark.
 * Throws the import error for a file that cannot be read, is not text in UTF-8, or whose last line is not ended: that
 * is how a download that broke off looks.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  try {
    for await (const chunk of createReadStream(path)) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const pieces = rest.split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        number += 1;
        const text = piece.endsWith('\r') ? piece.slice(0, -1) : piece;
        if (text.includes('\0')) throw importError(path, number, 'expected text, found a NUL byte');
        yield { number, text };
      }
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw importError(path, number + 1, 'expected text in UTF-8');
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw importError(path, null, `expected a readable file (${String(error.code)})`);
    }
    throw error;
  }
  if (rest !== '') throw importError(path, number + 1, 'expected the line to end; the file seems truncated');
  if (number === 0) throw importError(path, null, 'expected a text file, found it empty');
}
