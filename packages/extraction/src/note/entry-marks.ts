import { isDigit, isSmall, isSpace, unitSet } from './characters.ts';
import type { Edit } from './edits.ts';
import { matchesOf } from './matches.ts';
import type { Page } from './page.ts';
import { Places } from './places.ts';

/** Signs of fonts and scanners that begin an entry as "-" does. */
const signs =
  '\u25aa\u25ab\u25a0\u25cf\u25cb\u25e6\u2043\u2219\u2023\u27a2\u27a4\u25ba\u25b6\u25b8\u25c6\u25c7\u2756\u2666\u2726\u2605\u2192\u00bb\u00a7\u2014\uf0b7\uf0a7\uf0d8\uf076\uf02d';
const bullet = new RegExp(
  `^(?:[${signs}]|-->?(?=[ \\t])|->|=>|>>|\\\\bullet|o(?=[ \\t]+[\\p{Lu}\\d]))[ \\t]*(?=\\S)`,
  'u',
);
/** Between the words of a line they begin the next entry. */
const bulletWithin =
  /(?<=\S)[ \t]+[\u2022\u25aa\u25cf\u25e6\u2023\u27a2\u27a4\u25ba\u25c6\uf0b7][ \t]*(?=\S)/g;

/** "1)", "(1)", "1:", "#1", "#1:", "1 -", "1.Asthma", "i)", "II.", "A.", "a)" */
const number =
  /^(?:#[ \t]?(\d{1,2})[.):]?(?:[ \t]+[-–][ \t]+|[ \t]+)|[([](\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[)\]][.:]?[ \t]*|(\d{1,2}|[ivx]{1,5}|[IVX]{1,5})(?:\.\)|[.):/])[ \t]+|([a-zA-Z])(?:\.\)|[.)])[ \t]+|(\d{1,2})(?:[.):](?=\p{L})|[ \t]?[-–—][ \t]+))(?=\S)/u;
const longestMark = 16;
/** "(1) … (2) …", "#1 … #2 …", "a) … b) …" in one line, from its beginning or behind a colon. */
const numberWithin =
  /(?<=^[ \t]{0,8}|[:;,.)\p{L}\d][ \t]{1,4})(?:(?:\((\d{1,2}|[a-z]|[ivx]{1,4})\)|#(\d{1,2})[.):]?|([a-z]|[ivx]{1,4})\))[ \t]+(?=\S)|(\d{1,2})[-:.)][ \t]{0,4}(?=\p{L}))/gu;

const romans: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'].map(
    (word, at) => [word, at + 1],
  ),
);

/** What a mark counts: its place among numbers, letters and Roman numerals; "i" and "v" may be two of them. */
const placesOf = (sign: string): readonly (readonly [style: string, place: number])[] => {
  if (isDigit(sign.charCodeAt(0))) return [['1', Number(sign)]];
  const lower = sign.toLowerCase();
  const isSmall = sign === lower;
  const roman = romans.get(lower);
  return [
    ...(sign.length === 1 ? [[isSmall ? 'a' : 'A', lower.charCodeAt(0) - 96] as const] : []),
    ...(roman === undefined ? [] : [[isSmall ? 'i' : 'I', roman] as const]),
  ];
};

interface Counted {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The lists of a note: marks that count on in one style and at one depth. One mark alone is none: "V. cava", "1:1". */
class Lists {
  readonly #open = new Map<string, { place: number; marks: Counted[] }>();
  readonly #edits: Edit[];

  constructor(edits: Edit[]) {
    this.#edits = edits;
  }

  add(depth: string, sign: string, mark: (place: number) => Counted): void {
    for (const [style, place] of placesOf(sign)) {
      const key = `${depth}${style}`;
      const list = this.#open.get(key);
      if (list !== undefined && place === list.place + 1) {
        list.place = place;
        list.marks.push(mark(place));
        return;
      }
      if (place !== 1) continue;
      this.#close(key);
      this.#open.set(key, { place, marks: [mark(place)] });
      return;
    }
  }

  #close(key: string): void {
    const marks = this.#open.get(key)?.marks ?? [];
    if (marks.length > 1) this.#edits.push(...marks.filter(({ by }) => by !== ''));
    this.#open.delete(key);
  }

  closeAll(): void {
    for (const key of [...this.#open.keys()]) this.#close(key);
  }
}

const beginnings = unitSet('#([-=>\\oivxabcdefghIVXABCDEFGH0123456789');
const mayBegin = (unit: number): boolean => beginnings.has(unit) || (unit > 127 && !isSpace(unit));
const isPlain = /^\d{1,2}[.)][ \t]+$/;
const heads = /:[ \t]*$/;
const longestLine = 4_000;

const roundBracket = '('.charCodeAt(0);
const numberSign = '#'.charCodeAt(0);
const closers = unitSet(').:-');
/** Whether a mark of an entry may stand at an offset: "(", "#", or a number or a few letters that are closed. */
const mayBeMark = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit === roundBracket || unit === numberSign) return true;
  let end = at;
  while (end < at + 4 && (isDigit(text.charCodeAt(end)) || isSmall(text.charCodeAt(end)))) end += 1;
  return end > at && closers.has(text.charCodeAt(end));
};

/** Whether a line may begin with a mark, or have one behind the colon of its heading. */
const mayBeList = (text: string, from: number, to: number, colons: Places): boolean => {
  if (mayBeMark(text, from)) return true;
  for (let at = colons.from(from); at < to; at = colons.from(at)) {
    at += 1;
    while (at < to && isSpace(text.charCodeAt(at))) at += 1;
    if (at < to && mayBeMark(text, at)) return true;
  }
  return false;
};

/** Marks of entries within a line that begins with one, or has one behind the colon of its heading. */
const withinLine = (text: string, from: number, to: number, edits: Edit[]): void => {
  const line = text.slice(from, to);
  const marks = matchesOf(line, numberWithin);
  // One alone, as most entries begin with, is no list.
  if (marks.length < 2) return;
  const lists = new Lists(edits);
  let isList = false;
  for (const match of marks) {
    const { index, 0: mark, 1: bracketed, 2: numbered, 3: closed, 4: plain } = match;
    const before = line.slice(0, index);
    isList ||= before.trim() === '' || heads.test(before);
    if (!isList) return;
    const start = from + before.trimEnd().length;
    const by = before.trim() === '' ? '' : '\n';
    lists.add('', bracketed ?? numbered ?? closed ?? plain ?? '', (place) => ({
      start: before.trim() === '' ? from + index : start,
      end: from + index + mark.length,
      by: `${by}${place}. `,
    }));
  }
  lists.closeAll();
};

const bulletsWithin = (text: string, from: number, to: number, edits: Edit[]): void => {
  for (const { index, 0: sign } of matchesOf(text.slice(from, to), bulletWithin))
    edits.push({ start: from + index, end: from + index + sign.length, by: '\n- ' });
};

/**
 * Entries of lists as the rules read them, "- …" and "1. …", each on its own line: for bullets of other fonts, for "(1)", "1:", "#1", "a)",
 * "ii.", and for lists in one line.
 */
export const entryMarks = ({ text, lines, signs }: Page): readonly Edit[] => {
  const edits: Edit[] = [];
  const lists = new Lists(edits);
  const rounds: Edit[] = [];
  const colons = new Places(text, ':');
  let afterNumber = false;
  for (const { start, first, end } of lines) {
    const head =
      first < end && mayBegin(text.charCodeAt(first))
        ? text.slice(first, Math.min(end, first + longestMark))
        : '';
    const marked = head === '' ? null : bullet.exec(head);
    const counted = head === '' || marked !== null ? null : number.exec(head);
    if (marked !== null) {
      const edit = { start: first, end: first + marked[0].length, by: '- ' };
      (marked[0].startsWith('o') ? rounds : edits).push(edit);
    } else if (counted !== null) {
      const sign = counted.slice(1).find((one) => one !== undefined) ?? '';
      const isNumber = isDigit(sign.charCodeAt(0));
      // "1. Diabetes", "a. with retinopathy": letters below a number are entries of that entry.
      if (isNumber || !afterNumber)
        lists.add(text.slice(start, first), sign, (place) => ({
          start: first,
          end: first + counted[0].length,
          by: isPlain.test(counted[0]) ? '' : `${place}. `,
        }));
      afterNumber = isNumber || afterNumber;
    } else if (first === end) afterNumber = false;
    if (end - first > longestLine) continue;
    if (mayBeList(text, first, end, colons)) withinLine(text, first, end, edits);
    if (!signs.isPlain) bulletsWithin(text, first, end, edits);
  }
  lists.closeAll();
  if (rounds.length > 1) edits.push(...rounds);
  return edits
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || start >= (all[at - 1]?.end ?? 0));
};
