import type { SentenceContext } from './read-context.ts';

/** Index of the first of them that begins at or behind an offset; sentences without stops hold hundreds. */
export const firstFrom = (ascending: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether all words of a stretch, without its punctuation, are as asked; the first that isn't ends the reading. */
export const onlyWords = (
  { marks }: SentenceContext,
  from: number,
  to: number,
  isAsked: (word: string) => boolean,
): boolean => {
  for (let index = firstFrom(marks, from); index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.end > to) break;
    if (/\w/.test(mark.text) && !isAsked(mark.text)) return false;
  }
  return true;
};

/** Whether more words than these stand between two offsets. */
export const areMoreWords = (context: SentenceContext, from: number, to: number, most: number): boolean => {
  let words = 0;
  return !onlyWords(context, from, to, () => {
    words += 1;
    return words <= most;
  });
};

/** The index of the segment that holds an offset; 0 where none does. */
export const segmentAt = ({ segments }: SentenceContext, offset: number): number => {
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment !== undefined && offset >= segment.start && offset < segment.end) return index;
  }
  return 0;
};
