import { isSpace } from './characters.ts';

/** A line as it was printed: what stands on it, and the blanks before it. */
export interface WrittenLine {
  readonly start: number;
  /** Where its first sign stands; `end` where it is blank. */
  readonly first: number;
  /** Behind its last sign, before the blanks that end it. */
  readonly end: number;
}

/** The lines of a text, blank ones among them. */
export const writtenLines = (text: string): WrittenLine[] => {
  const lines: WrittenLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline;
    let end = next;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    let first = start;
    while (first < end && isSpace(text.charCodeAt(first))) first += 1;
    lines.push({ start, first, end });
    start = next + 1;
  }
  return lines;
};
