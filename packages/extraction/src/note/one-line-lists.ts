import type { Edit } from './edits.ts';
import { listHeads } from './heading-line.ts';
import { headingKind, type SectionKind } from './headings.ts';
import type { Page, WrittenLine } from './page.ts';
import { Places } from './places.ts';

const head = /^[ \t]*(\p{L}[\p{L} /&'()-]{1,48}?)[ \t]*(?::|$)/u;
/** What parts entries: a sign between blanks, or a comma before a capital. */
const comma = /,[ \t]+(?=(\p{Lu}(?:\p{Ll}{2}|\p{Lu}|\d))?)(?![^()]{0,80}\))/gu;
const bySign = [/[ \t]\/[ \t]+/g, /[ \t]\|[ \t]+/g, /[ \t]\+[ \t]+/g] as const;
/** An assessment is prose as well, and a comma there parts no entries. */
const partingOf = (kind: SectionKind | null): readonly RegExp[] =>
  kind === null
    ? []
    : listHeads.has(kind) || kind === 'problem-list'
      ? kind === 'principal-diagnosis'
        ? bySign
        : [...bySign, comma]
      : kind === 'assessment'
        ? bySign
        : [];
const mark = /^[ \t]*(?:[-*•·–#]|\(?\d{1,2}[.)])/;
const [fewest, longest, longestHead] = [3, 3_000, 60];
const beginsEntry = /^(?:\p{Lu}|\d)/u;

/** Where the entries of a line are parted; empty where it is no list: too few, or some that begin like the middle of a sentence. */
const partings = (line: string, parting: readonly RegExp[]): readonly { start: number; end: number }[] => {
  for (const sign of parting) {
    // In a line of capitals a capital begins nothing.
    if (sign === comma && !/\p{Ll}{3}/u.test(line)) continue;
    const all = Array.from(line.matchAll(sign), ({ index, 0: { length }, 1: begins }) => ({
      start: index,
      end: index + length,
      parts: sign === comma ? begins !== undefined : beginsEntry.test(line.charAt(index + length)),
    }));
    const found = all.filter(({ parts }) => parts);
    // "Ulcer of the stomach, bleeding, H. pylori positive": a comma goes on with an entry as well.
    const most = sign === comma && found.length > fewest ? found.length * 1.5 : found.length;
    if (found.length + 1 >= fewest && all.length <= most) return found;
  }
  return [];
};

/** How the heading that a line is or begins with parts its entries, and what of the line stands behind it. */
const headed = (line: string): { readonly parting: readonly RegExp[]; readonly from: number } => {
  const [whole = '', name = ''] = head.exec(line.slice(0, longestHead)) ?? [];
  const parting = whole === '' ? [] : partingOf(headingKind(name));
  return { parting, from: parting.length > 0 ? whole.length : 0 };
};

/** A line with its blanks. */
const wholeLine = (text: string, { start, end }: WrittenLine): string => {
  const newline = text.indexOf('\n', end);
  return text.slice(start, newline === -1 ? text.length : newline);
};

/** How the entries of a line are parted that stands below another one, of which the whole is a heading. */
const partingBelow = (text: string, above: WrittenLine | null): readonly RegExp[] => {
  if (above === null || above.end - above.start > longestHead) return [];
  const line = wholeLine(text, above);
  const { parting, from } = headed(line);
  return line.slice(from).trim() === '' ? parting : [];
};

const standsTwice = (places: Places, from: number, to: number): boolean => {
  const first = places.from(from);
  return first < to && places.from(first + 1) < to;
};

/** Lists of diagnoses in one line, "Diagnoses: Asthma / Gout / Old stroke", with an entry a line: what one denies is not denied of the next. */
export const oneLineLists = ({ text, lines, signs }: Page): readonly Edit[] => {
  const parters = [...',/|+'].filter((sign) => signs.has(sign)).map((sign) => new Places(text, sign));
  const edits: Edit[] = [];
  let above: WrittenLine | null = null;
  for (const line of lines) {
    const { start, first, end } = line;
    if (end === first || end - start > longest) continue;
    if (parters.some((parter) => standsTwice(parter, first, end))) {
      const written = wholeLine(text, line);
      const { parting: own, from } = headed(written);
      const heads = own.length > 0;
      const body = written.slice(from);
      const parting = heads ? own : partingBelow(text, above);
      if (parting.length > 0 && body.trim() !== '' && !mark.test(body)) {
        const lead = body.length - body.trimStart().length;
        const parted = partings(body, parting);
        if (parted.length > 0) {
          const at = start + from;
          edits.push({ start: at, end: at + lead, by: heads ? '\n- ' : '- ' });
          for (const one of parted) edits.push({ start: at + one.start, end: at + one.end, by: '\n- ' });
        }
      }
    }
    above = line;
  }
  return edits;
};
