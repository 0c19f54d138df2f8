import { type Edit, noEdits } from './edits.ts';
import type { Page } from './page.ts';

/** How interfaces write a line end within a field: JSON, HL7, RTF, and the signs of word processors. */
const lineEnds: readonly (readonly [holds: string, sign: RegExp])[] = [
  ['\\.br\\', /\\\.br\\/g],
  ['\\n', /(?:\\r)?\\n/g],
  ['\\par', /\\par\b[ \t]?(?:\r?\n)?/g],
  ['\u00b6', /\u00b6(?:\r?\n)?/g],
  ['\u21b5', /\u21b5(?:\r?\n)?/g],
];
/** Two may be the folders of a path. */
const fewest = 3;

const escaped = /\\(["/t])/g;

/** Line ends that are written as signs; quotation marks with a stroke before them beside those of JSON. */
const writtenLineEnds = ({ text, signs }: Page): readonly Edit[] => {
  if (signs.isPlain && !signs.has('\\')) return noEdits;
  for (const [holds, sign] of lineEnds) {
    if (!text.includes(holds)) continue;
    const edits = Array.from(text.matchAll(sign), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      by: '\n',
    }));
    if (edits.length < fewest) continue;
    if (holds !== '\\n') return edits;
    const quotes = Array.from(text.matchAll(escaped), ({ index, 1: by = '' }) => ({
      start: index,
      end: index + 2,
      by: by === 't' ? '\t' : by,
    }));
    return [...edits, ...quotes].sort((a, b) => a.start - b.start);
  }
  return noEdits;
};

/** Segments of HL7 that carry lines of text, and the field in which they stand. */
const fieldOf: Readonly<Record<string, number>> = { OBX: 5, NTE: 3 };
/** Those that carry none of the note. */
const control = /^(?:MSH|EVN|PID|PD1|NK1|PV1|PV2|TXA|ORC|OBR|SPM|FHS|BHS|BTS|FTS)\|/;
const holdsSegment = /^(?:OBX|NTE)\|/m;

/** A note that an interface of HL7 version 2 carries, a line in a segment: the text of its segments alone. */
const segments = ({ text, signs }: Page): readonly Edit[] => {
  if (!signs.has('|') || !holdsSegment.test(text)) return noEdits;
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const field = fieldOf[text.slice(start, start + 3)];
    if (field !== undefined && text.charAt(start + 3) === '|') {
      let from = start + 3;
      for (let at = 1; at < field && from !== -1 && from < end; at += 1) from = text.indexOf('|', from + 1);
      if (from !== -1 && from < end) {
        const close = text.indexOf('|', from + 1);
        edits.push({ start, end: from + 1, by: '' });
        if (close !== -1 && close < end) edits.push({ start: close, end, by: '' });
      }
    } else if (control.test(text.slice(start, start + 4))) edits.push({ start, end, by: '' });
    start = end + 1;
  }
  return edits;
};

const carriage = /\r(?=\n)/g;

/** Line ends of Windows: what stands before them is no sign of a line. */
export const carriageReturns = ({ text, signs }: Page): readonly Edit[] =>
  signs.has('\r') && text.includes('\r\n')
    ? Array.from(text.matchAll(carriage), ({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
        by: '',
      }))
    : noEdits;

/** What carried a note from one system to another and is no word of it. */
export const carriers = (page: Page): readonly Edit[] => {
  const ends = writtenLineEnds(page);
  return ends.length > 0 ? ends : segments(page);
};
