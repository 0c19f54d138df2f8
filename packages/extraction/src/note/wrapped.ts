import { isSpace, unitSet } from './characters.ts';
import type { Edit } from './edits.ts';
import type { Page, WrittenLine } from './page.ts';

/** The widths at which letters and exports of records are broken. */
const [narrowest, widest] = [38, 132];
/** One line may be full by chance. */
const leastFull = 3;

const listMarker =
  /^\s*(?:[-*•·>–▪+#=_|\uf0b7]|\(?\d{1,2}[.):]\s|\d{1,2} ?[-–]\s|\(?[a-zA-Z][.)]\s|\(?[ivxIVX]{1,4}[.)]\s)/;
const entry = /^\s*(?:[-*•·–]|#?\(?\d{1,2}[.):])\s+/;
/** "PLAN: …", "Past medical history": what is no more of the line before. */
const headed = /^\s*\p{Lu}[\p{L} /&'()-]{1,44}:(?:\s|$)|^\s*[\p{Lu} /&-]{4,60}$/u;
/** Columns and tables are no running text. */
const columns = /\S\s{3,}\S|[\t|]/;
const closed = unitSet('.:;|!?');

const firstWordEnd = (text: string, { first, end }: WrittenLine): number => {
  let at = first;
  while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
};

/** Whether a line ends where it does because the next word had no room in it. */
const isFull = (text: string, line: WrittenLine, next: WrittenLine, width: number): boolean =>
  next.end > next.first &&
  line.end > line.first &&
  line.end - line.start <= width &&
  line.end - line.start + 1 + firstWordEnd(text, next) - next.first > width;

const isOpen = (text: string, { end }: WrittenLine): boolean => !closed.has(text.charCodeAt(end - 1));

const beginsSmall = (text: string, { first }: WrittenLine): boolean => /\p{Ll}/u.test(text.charAt(first));

/** The width at which a text was broken; 0 where its writer ended its lines. */
const widthOf = (text: string, lines: readonly WrittenLine[]): number => {
  let width = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length > width && (length <= widest || !columns.test(text.slice(line.first, line.end)))) {
      if (length > widest) return 0;
      width = length;
    }
  }
  if (width < narrowest) return 0;
  let full = 0;
  let short = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined || next.end === next.first || !isOpen(text, line)) continue;
    if (!beginsSmall(text, next)) continue;
    if (isFull(text, line, next, width)) full += 1;
    else short += 1;
  }
  return full >= leastFull && full > short ? width : 0;
};

/** Where an entry goes on below its mark: "1. Bleeding gastric\n   ulcer". */
const goesOnBelow = (text: string, line: WrittenLine, next: WrittenLine): boolean => {
  const indent = next.first - next.start;
  if (indent <= line.first - line.start || !isOpen(text, line) || !beginsSmall(text, next)) return false;
  const mark = entry.exec(text.slice(line.start, line.end))?.[0].length;
  return mark !== undefined && Math.abs(indent - mark) <= 1;
};

/**
 * The line ends that a program put into running text, as a letter or an export is broken at 60 to 100 columns, with the indentation behind
 * them: a blank is read instead. Where the text was not broken, those within an entry of a list that goes on below its mark.
 */
export const softLineEnds = ({ text, lines }: Page): readonly Edit[] => {
  const width = widthOf(text, lines);
  const edits: Edit[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined || next.end === next.first || line.end === line.first)
      continue;
    const isBroken = width > 0 && isFull(text, line, next, width);
    const isBelow = goesOnBelow(text, line, next);
    if (!isBroken && !isBelow) continue;
    const below = text.slice(next.start, next.end);
    if (listMarker.test(below) || (!isBelow && headed.test(below))) continue;
    edits.push({ start: line.end, end: next.first, by: ' ' });
  }
  return edits;
};
