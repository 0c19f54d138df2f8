import { isSpace, unitSet } from './characters.ts';
import { type Edit, noEdits } from './edits.ts';
import type { Page } from './page.ts';

const firstOfLines = /^[ \t]*(?:>[> ]*)?/gm;

/** What stands before every line: the indentation of a block, the marks of a quoted mail. */
export const margin = ({ text }: Page): readonly Edit[] => {
  const first = text.trimStart() === '' ? '' : text.charAt(0);
  if (first !== ' ' && first !== '\t' && first !== '>') return noEdits;
  const isMail = first === '>';
  let common = Infinity;
  const lines: { start: number; length: number }[] = [];
  for (const match of text.matchAll(firstOfLines)) {
    const length = match[0].length;
    const end = text.indexOf('\n', match.index + length);
    const isBlank = text.slice(match.index + length, end === -1 ? text.length : end).trim() === '';
    if (!isBlank && (length === 0 || match[0].startsWith('>') !== isMail)) return noEdits;
    if (!isBlank) common = Math.min(common, length);
    lines.push({ start: match.index, length });
  }
  return lines.flatMap(({ start, length }) =>
    length === 0 || common === Infinity ? [] : [{ start, end: start + Math.min(length, common), by: '' }],
  );
};

const blank = ' '.charCodeAt(0);
const blanksEnd = (text: string, from: number): number => {
  let at = from;
  while (text.charCodeAt(at) === blank) at += 1;
  return at;
};

/** Whether blanks stand between two words of a line. */
const partsWords = (text: string, start: number, end: number): boolean =>
  start > 0 && end < text.length && !isSpace(text.charCodeAt(start - 1)) && !isSpace(text.charCodeAt(end));

/** So many gaps tell how a text is spaced. */
const sampled = 60;
const fewest = 12;

const isWidelySpaced = (text: string): boolean => {
  let wide = 0;
  let all = 0;
  for (let at = text.indexOf(' '); at !== -1 && all < sampled; ) {
    const end = blanksEnd(text, at);
    if (partsWords(text, at, end)) {
      all += 1;
      if (end - at > 1) wide += 1;
    }
    at = text.indexOf(' ', end);
  }
  return all >= fewest && wide * 4 >= all;
};

const stops = unitSet('.;');

/** Two blanks between most words, as recognition of scanned letters and justified print leave them, or those of typists behind a stop. */
export const wideGaps = ({ text }: Page): readonly Edit[] => {
  let at = text.indexOf('  ');
  if (at === -1) return noEdits;
  const edits: Edit[] = [];
  const isWide = isWidelySpaced(text);
  while (at !== -1) {
    const end = blanksEnd(text, at);
    if (end === at + 2 && partsWords(text, at, end) && (isWide || stops.has(text.charCodeAt(at - 1))))
      edits.push({ start: at + 1, end, by: '' });
    at = text.indexOf('  ', end);
  }
  return edits;
};

const blankLine = /\n[ \t]*\n/g;
const lineEnds = /\n\n+/g;

/** A blank line behind every line parts nothing. */
export const doubledLineEnds = ({ text, lines }: Page): readonly Edit[] => {
  if (!text.includes('\n\n')) return noEdits;
  const filled = lines.reduce((count, { first, end }) => (end > first ? count + 1 : count), 0);
  if (filled < 6 || lines.length - filled < filled - 1) return noEdits;
  if ((text.match(blankLine)?.length ?? 0) < filled - 1) return noEdits;
  // Where the writer left a blank line there are more line ends now, of which one blank line is read.
  return Array.from(text.matchAll(lineEnds), ({ index, 0: { length } }) => ({
    start: index + (length > 2 ? 2 : 1),
    end: index + length,
    by: '',
  }));
};
