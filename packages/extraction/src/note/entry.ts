import { isDigit, unitSet } from './characters.ts';
import type { Span } from './sentences.ts';

const ends = unitSet('.;\n');

/** A full stop, semicolon or line end; the point within a number ends nothing. */
const endsAt = (text: string, at: number): boolean =>
  ends.has(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1));

/** What stands before an offset in its entry, not before `from`. */
export const entryBefore = (text: string, from: number, start: number): string => {
  let at = start;
  while (at > from && !endsAt(text, at - 1)) at -= 1;
  return text.slice(Math.max(at, from), start);
};

/** What stands behind an offset in its entry, not behind `to`. */
export const entryBehind = (text: string, end: number, to: number): string => {
  let at = end;
  while (at < to && at < text.length && !endsAt(text, at)) at += 1;
  return text.slice(end, at);
};

/** The entry of a quote, no further than a reach before and behind it. */
export const entryAround = (text: string, { start, end }: Span, before: number, behind = before): string =>
  entryBefore(text, Math.max(0, start - before), start) +
  text.slice(start, end) +
  entryBehind(text, end, end + behind);
