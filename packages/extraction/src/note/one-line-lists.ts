import type { Edit } from './edits.ts';
import { listHeads } from './heading-line.ts';
import { headingKind, type SectionKind } from './headings.ts';

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
const [fewest, longest] = [3, 3_000];
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

/** Lists of diagnoses in one line, "Diagnoses: Asthma / Gout / Old stroke", with an entry a line: what one denies is not denied of the next. */
export const oneLineLists = (text: string): Edit[] => {
  const edits: Edit[] = [];
  let below: readonly RegExp[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = end - start <= longest ? text.slice(start, end) : '';
    const [whole = '', name = ''] = head.exec(line.slice(0, 60)) ?? [];
    const own = whole === '' ? [] : partingOf(headingKind(name));
    const heads = own.length > 0;
    const from = heads ? whole.length : 0;
    const body = line.slice(from);
    const parting = heads ? own : below;
    if (parting.length > 0 && body.trim() !== '' && !mark.test(body)) {
      const lead = body.length - body.trimStart().length;
      const parted = partings(body, parting);
      if (parted.length > 0) {
        const at = start + from;
        edits.push({ start: at, end: at + lead, by: heads ? '\n- ' : '- ' });
        for (const one of parted) edits.push({ start: at + one.start, end: at + one.end, by: '\n- ' });
      }
    }
    if (line.trim() !== '') below = body.trim() === '' ? own : [];
    start = end + 1;
  }
  return edits;
};
