import { isSpace, unitSet } from './characters.ts';
import { type Edit, noEdits } from './edits.ts';
import type { Page, WrittenLine } from './page.ts';

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const date = `(?:\\d{4}[-/.]\\d{2}[-/.]\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}[- ]${months}[- ,]{1,2}\\d{2,4})`;
const time =
  '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,6})?)?(?: ?(?:am|pm|hrs?|h|z|utc|gmt|ist)(?![a-z]))?(?:[+-]\\d{2}:?\\d{2})?';
const stamp = new RegExp(
  `^(?:[[(<](?:${date}(?:[T ,]{0,3}${time})?|${time})[\\])>]|(?:${date}[T ,@]{1,3})?${time}(?=[\\s|,;:-]|$))(?: ?[-–|:;,]+)? ?`,
  'i',
);
const longestStamp = 48;
const lineNumber = /^(?:L(?:ine)? ?)?(\d{1,5})(?:[ \t]*[|:][ \t]?|\t|[ \t]{1,4}|$)/i;

/** What begins a line and is no part of it; how many units, 0 for none. Each reads on from the line before. */
type Reader = (line: string) => number;

const stampOf = (): Reader => (line) => stamp.exec(line.slice(0, longestStamp))?.[0].length ?? 0;

/** Numbers that go up by one from line to line; where blank lines have none, by a few. */
const numberOf = (): Reader => {
  let last = -1;
  return (line) => {
    const match = lineNumber.exec(line.slice(0, 12));
    const number = Number(match?.[1]);
    if (match === null || (last >= 0 && (number <= last || number > last + 4))) return 0;
    last = number;
    return match[0].length;
  };
};

/** Nearly all lines show that a program wrote what stands before them: one may have come later. */
const share = 0.92;
const fewest = 3;

/** What nearly every line begins with, by one of the readers. */
const prefixes = (text: string, lines: readonly WrittenLine[]): readonly Edit[] => {
  for (const begin of [stampOf, numberOf]) {
    const read = begin();
    const edits: Edit[] = [];
    for (const [at, { start, first, end }] of lines.entries()) {
      const length = read(text.slice(first, Math.min(end, first + longestStamp)));
      if (length > 0) edits.push({ start, end: first + length, by: '' });
      else if (at + 1 - edits.length > lines.length * (1 - share) + 1) break;
    }
    if (edits.length >= fewest && edits.length >= lines.length * share) return edits;
  }
  return noEdits;
};

const frames = unitSet('|│║┃*#;%/');
const isFrame = (unit: number): boolean => frames.has(unit);

/** The signs around a note, as a box, a table of one column or a comment of a program: the same before every line, behind every line, or both. */
const frame = (text: string, lines: readonly WrittenLine[]): Edit[] => {
  const at = lines[0]?.first ?? 0;
  let length = 0;
  while (length < 3 && isFrame(text.charCodeAt(at + length))) length += 1;
  const before = text.slice(at, at + length);
  const isFramed =
    length > 0 &&
    lines.every(
      ({ first, end }) =>
        text.startsWith(before, first) &&
        (first + length === end || isSpace(text.charCodeAt(first + length))),
    );
  const last = text.charAt((lines[0]?.end ?? 0) - 1);
  const closes =
    isFramed &&
    isFrame(last.charCodeAt(0)) &&
    lines.every(({ first, end }) => text.charAt(end - 1) === last && end > first + length);
  return lines.flatMap(({ start, first, end }) => {
    const open = isFramed
      ? [
          {
            start,
            end: Math.min(end, first + length + (text.charAt(first + length) === ' ' ? 1 : 0)),
            by: '',
          },
        ]
      : [];
    return closes ? [...open, { start: end - 1, end, by: '' }] : open;
  });
};

const beginnings = unitSet('[(<Ll|│║┃*#;%/0123456789');

/** Whether one of the first two lines, of which one may be a title, begins with what a program may have written. */
const mayBegin = (text: string): boolean => {
  const first = text.search(/\S/);
  const next = first === -1 ? -1 : text.indexOf('\n', first);
  const second = next === -1 ? -1 : next + text.slice(next, next + 200).search(/\S/);
  return beginnings.has(text.charCodeAt(first)) || beginnings.has(text.charCodeAt(second));
};

/** What programs write before and behind every line: the time of its entry, its number, a frame. */
export const marginalia = (page: Page): readonly Edit[] => {
  const { text } = page;
  if (!mayBegin(text)) return noEdits;
  const lines = page.lines.filter(({ first, end }) => end > first);
  if (lines.length < fewest) return noEdits;
  const framed = frame(text, lines);
  return framed.length > 0 ? framed : prefixes(text, lines);
};
