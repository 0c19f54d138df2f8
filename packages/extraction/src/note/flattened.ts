import { isSpace, unitSet } from './characters.ts';

/**
 * Exports of transcribed notes to one cell of a table write a comma for every line end: "PLAN:,1. Rest.,2. Return in a week.,ALLERGIES: ,None."
 */
const headed = /[\p{L})]\s{0,2}[:-]\s{0,3},(?=\s{0,3}[\p{L}\d])/gu;
const lineEnd = /(?<=[.:;?!)\]-]\s{0,3}),(?=\s{0,3}(?:[\p{Lu}(]|\d{1,2}[.)]\s))/gu;
/** One may be a slip of the pen. */
const leastHeadings = 2;

const headEnds = unitSet(':-');
const mostBlanks = 3;
/** Whether a comma stands right behind the end of a heading. */
const mayBeFlattened = (text: string): boolean => {
  for (let comma = text.indexOf(','); comma !== -1; comma = text.indexOf(',', comma + 1)) {
    let last = comma - 1;
    while (last >= comma - mostBlanks && isSpace(text.charCodeAt(last))) last -= 1;
    if (headEnds.has(text.charCodeAt(last))) return true;
  }
  return false;
};

const isFlattened = (text: string): boolean => {
  if (!mayBeFlattened(text)) return false;
  let found = 0;
  for (const _ of text.matchAll(headed)) {
    found += 1;
    if (found === leastHeadings) return true;
  }
  return false;
};

/** The note with its line ends again, of the same length, so that offsets hold in both; a note with line ends as it is. */
export const withLineEnds = (text: string): string =>
  isFlattened(text) ? text.replace(lineEnd, '\n') : text;
