import { Page } from './page.ts';

/** A stretch of a text and what is read in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What most readers of a text have to change in it. */
export const noEdits: readonly Edit[] = [];

/** A text as it is read, and where what is read stands in the text that was given. */
export interface Reading {
  readonly page: Page;
  /** Where a unit of the read text stands in the given one. */
  readonly given: (offset: number) => number;
  /** Offsets hold in both texts. */
  readonly sameOffsets: boolean;
}

/** A text that is read as it was given. */
export const asGiven = (page: Page): Reading => ({
  page,
  given: (offset) => offset,
  sameOffsets: true,
});

/** A text with edits, in order and without overlaps. What was put in one's place stands where it stood. */
export const edited = (reading: Reading, edits: readonly Edit[]): Reading => {
  if (edits.length === 0) return reading;
  const { text, signs } = reading.page;
  const parts: string[] = [];
  /** Where each kept stretch begins, as it is read and as it was given. */
  const read: number[] = [0];
  const source: number[] = [0];
  let from = 0;
  let length = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(from, start), by);
    length += start - from + by.length;
    from = end;
    read.push(length);
    source.push(end);
  }
  parts.push(text.slice(from));
  const before = (offset: number): number => {
    let low = 0;
    let high = read.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((read[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    // Within what was put in: no further than where the next kept stretch begins.
    return Math.min((source[low] ?? 0) + offset - (read[low] ?? 0), edits[low]?.start ?? Infinity);
  };
  return {
    page: new Page(parts.join(''), signs.with(edits)),
    sameOffsets: false,
    given: (offset) => reading.given(before(offset)),
  };
};
