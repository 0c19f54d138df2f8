import { bareHeadings } from './bare-headings.ts';
import { asGiven, type Edit, edited, type Reading } from './edits.ts';
import { entryMarks } from './entry-marks.ts';
import { withLineEnds } from './flattened.ts';
import { labelledEntries } from './labelled-entries.ts';
import { withBothCases } from './letter-case.ts';
import { marginalia } from './margins.ts';
import { leftOver, markedHeadings } from './markup.ts';
import { oneLineLists } from './one-line-lists.ts';
import { withPlainSigns } from './plain-signs.ts';
import { softLineEnds } from './wrapped.ts';

const firstOfLines = /^[ \t]*(?:>[> ]*)?/gm;

import { carriageReturns, carriers } from './transport.ts';

/** What stands before every line: the indentation of a block, the marks of a quoted mail. */
const margin = (text: string): Edit[] => {
  const first = text.trimStart() === '' ? '' : text.charAt(0);
  if (first !== ' ' && first !== '\t' && first !== '>') return [];
  const isMail = first === '>';
  let common = Infinity;
  const lines: { start: number; length: number }[] = [];
  for (const match of text.matchAll(firstOfLines)) {
    const length = match[0].length;
    const end = text.indexOf('\n', match.index + length);
    const isBlank = text.slice(match.index + length, end === -1 ? text.length : end).trim() === '';
    if (!isBlank && (length === 0 || match[0].startsWith('>') !== isMail)) return [];
    if (!isBlank) common = Math.min(common, length);
    lines.push({ start: match.index, length });
  }
  return lines.flatMap(({ start, length }) =>
    length === 0 || common === Infinity ? [] : [{ start, end: start + Math.min(length, common), by: '' }],
  );
};

/** Typists' two blanks between sentences. */
const afterStop = /(?<=[.;]) {2}(?=\S)/g;
const gap = /(?<=\S) +(?=\S)/g;
/** So many gaps tell how a text is spaced. */
const sampled = 60;
const fewest = 12;

/** Two blanks between most words, as recognition of scanned letters and justified print leave them. */
const wideGaps = (text: string): Edit[] => {
  if (!text.includes('  ')) return [];
  let wide = 0;
  let all = 0;
  for (const match of text.matchAll(gap)) {
    all += 1;
    if (match[0].length > 1) wide += 1;
    if (all === sampled) break;
  }
  return Array.from(text.matchAll(wide * 4 < all || all < fewest ? afterStop : gap)).flatMap(
    ({ index, 0: { length } }) => (length === 2 ? [{ start: index + 1, end: index + length, by: '' }] : []),
  );
};

const blankLine = /\n[ \t]*\n/g;
const lineEnds = /\n\n+/g;

/** A blank line behind every line parts nothing. */
const doubledLineEnds = (text: string): Edit[] => {
  if (!text.includes('\n\n')) return [];
  const blank = text.match(blankLine)?.length ?? 0;
  const lines = text.match(/[^\s][^\n]*/g)?.length ?? 0;
  if (lines < 6 || blank < lines - 1) return [];
  // Where the writer left a blank line there are more line ends now, of which one blank line is read.
  return Array.from(text.matchAll(lineEnds), ({ index, 0: { length } }) => ({
    start: index + (length > 2 ? 2 : 1),
    end: index + length,
    by: '',
  }));
};

const passes: readonly ((text: string) => Edit[])[] = [
  carriageReturns,
  carriers,
  carriers,
  leftOver,
  marginalia,
  margin,
  marginalia,
  doubledLineEnds,
  markedHeadings,
  markedHeadings,
  wideGaps,
  labelledEntries,
  entryMarks,
  oneLineLists,
  softLineEnds,
  bareHeadings,
];

/**
 * The note as it is read: without what programs that printed, mailed or converted it have put into it. Rules see one blank between words and
 * the line ends of the writer; what is quoted is quoted as it was given.
 */
export const readingOf = (given: string): Reading => {
  const lines = given.includes('\r') && !given.includes('\n') ? given.replaceAll('\r', '\n') : given;
  let reading = asGiven(withBothCases(withLineEnds(withPlainSigns(lines))));
  for (const pass of passes) reading = edited(reading, pass(reading.text));
  return reading;
};
