import type { DesignationKind, System } from '@ohm/terminology';
import { wordsOf } from '../note/tokens.ts';

/** Numbers of a word for a table in `heads`: its first run, the end of its runs, and 64 bits of the second words of all its runs. */
const headWidth = 4;
/** Numbers of a run in `runs`: the id of the second word, -1 where there is none, and its first entry. */
export const runWidth = 2;
/** Numbers of an entry in `rows`: as much memory as is fetched at once holds two of them. */
export const rowWidth = 8;
/** Which number of a row is what. */
export const row = {
  /** Ids of its third and fourth rarest word, -1 where there is none. Most entries end here. */
  third: 0,
  fourth: 1,
  /** Where those behind the fourth begin in `further`. */
  further: 2,
  /** How many words it has. */
  words: 3,
  /** Its kind, a place in `kinds`. */
  kind: 4,
  defaulted: 5,
  /** What it asks of the words around its own, as bits (fits.ts). */
  asks: 6,
  /** What else is true of it, as bits (`marks`). */
  marks: 7,
} as const;
export const marks = {
  /** It joins two things ("with", "due to"): across a comma the note has to join them too. */
  joins: 1,
  /** A short abbreviation in capitals: in a note it has to stand in the same capitals, which `exact` holds. */
  exact: 2,
} as const;

/** Kinds of designations by their number in a row. */
export const kinds = [
  'title',
  'synonym',
  'vocabulary',
  'inclusion',
  'index',
] as const satisfies readonly DesignationKind[];

/**
 * Every designation of a release by its rarest word: what a note has to hold before anything else is looked at. Laid flat, numbers in lists
 * and no objects, because what a note costs here is the memory that is touched: entries of one rarest word stand together, and among them
 * those of one second word, a run.
 */
export interface DesignationTable {
  readonly system: System;
  /** The code of each entry. */
  readonly codes: readonly string[];
  /** By word id, `width` numbers each; those of this table begin at `offset`. One list for all tables of a dictionary. */
  readonly heads: Heads;
  readonly offset: number;
  /** `runWidth` numbers each; one run more ends the last. */
  readonly runs: Int32Array;
  /** `rowWidth` numbers for each entry. */
  readonly rows: Int32Array;
  /** Ids of the words of long entries. */
  readonly further: Int32Array;
  /** Of entries that are abbreviations, how these are written. */
  readonly exact: ReadonlyMap<number, string>;
  /** Words of the title of every code that joins two things in another designation of it. */
  readonly titleWords: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Heads {
  readonly numbers: Int32Array;
  readonly width: number;
}

/** Room for the heads of so many words in so many tables: what two tables ask of one word lies side by side. */
export const emptyHeads = (words: number, tables: number): Heads => ({
  numbers: new Int32Array(words * tables * headWidth),
  width: tables * headWidth,
});

/** 64 bits of the second words of all designations of which a word is the rarest, in whatever table. */
export const besides = ({ numbers, width }: Heads, id: number): readonly [number, number] => {
  let [low, high] = [0, 0];
  if (id >= 0)
    for (let head = id * width; head < (id + 1) * width; head += headWidth) {
      low |= numbers[head + 2] ?? 0;
      high |= numbers[head + 3] ?? 0;
    }
  return [low, high];
};

/** A designation as it was read: its words by id, in the order of the designation. */
export interface RawEntry {
  readonly code: string;
  readonly term: string;
  kind: DesignationKind;
  readonly defaulted: number;
  readonly asks: number;
  readonly ids: readonly number[];
}

/** Bit of a word id in one of two sets of 32; what a word and a sentence have no bit of in common they do not share. */
export const lowBit = (id: number): number => ((id & 32) === 0 ? 1 << (id & 31) : 0);
/** The bit of a word id in the other set. */
export const highBit = (id: number): number => ((id & 32) === 0 ? 0 : 1 << (id & 31));

const joining = /\b(with|due to|from|secondary to|associated|related|induced|caused by|complicated)\b/i;
const fromWords = /\b(with|due to|secondary to|from|caused by|complicated by)\b/i;
const abbreviation = /^[A-Z][A-Za-z0-9]{1,4}$/;

/** A short abbreviation has to be written as such; four letters at most, two of them capitals. */
const isExact = ({ ids, term }: RawEntry): boolean =>
  ids.length === 1 && abbreviation.test(term) && /[A-Z].*[A-Z]/.test(term) && term.length <= 4;

/** What the titles of codes say whose other designations join two things. */
const wordsOfTitles = (
  raw: readonly RawEntry[],
  titles: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, ReadonlySet<string>>();
  for (const { code, term } of raw) {
    const title = titles.get(code);
    if (title !== undefined && !words.has(code) && (fromWords.test(term) || /^O9[89]/.test(code)))
      words.set(code, new Set(wordsOf(title)));
  }
  return words;
};

/** Fills the row of an entry, whose word ids are given the rarest first. */
const fillRow = (
  rows: Int32Array,
  at: number,
  one: RawEntry,
  ids: readonly number[],
  further: number[],
): void => {
  rows[at + row.third] = ids[2] ?? -1;
  rows[at + row.fourth] = ids[3] ?? -1;
  rows[at + row.further] = further.length;
  rows[at + row.words] = ids.length;
  rows[at + row.kind] = kinds.indexOf(one.kind);
  rows[at + row.defaulted] = one.defaulted;
  rows[at + row.asks] = one.asks;
  rows[at + row.marks] = (joining.test(one.term) ? marks.joins : 0) | (isExact(one) ? marks.exact : 0);
  further.push(...ids.slice(4));
};

/** Lays the designations of a release out for the matcher, the table at this place of the dictionary. `titles` by code. */
export const buildTable = (
  system: System,
  raw: readonly RawEntry[],
  titles: ReadonlyMap<string, string>,
  heads: Heads,
  place: number,
): DesignationTable => {
  const { numbers, width } = heads;
  const offset = place * headWidth;
  const frequency = new Int32Array(numbers.length / width);
  for (const { ids } of raw) for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
  const entries = raw.map((one) => ({
    one,
    ids: one.ids.toSorted((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0)),
  }));
  const second = ({ ids }: { readonly ids: readonly number[] }): number => ids[1] ?? -1;
  entries.sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0) || second(a) - second(b));
  const rows = new Int32Array(entries.length * rowWidth);
  const further: number[] = [];
  const runs: number[] = [];
  let last = -1;
  entries.forEach((entry, at) => {
    fillRow(rows, at * rowWidth, entry.one, entry.ids, further);
    const id = entry.ids[0] ?? 0;
    const head = id * width + offset;
    const companion = second(entry);
    if (id !== last) numbers[head] = runs.length / runWidth;
    if (id !== last || companion !== runs.at(-runWidth)) runs.push(companion, at);
    numbers[head + 1] = runs.length / runWidth;
    // What stands alone asks for no second word.
    numbers[head + 2] = (numbers[head + 2] ?? 0) | (companion === -1 ? -1 : lowBit(companion));
    numbers[head + 3] = (numbers[head + 3] ?? 0) | (companion === -1 ? -1 : highBit(companion));
    last = id;
  });
  runs.push(-1, entries.length);
  return {
    system,
    codes: entries.map(({ one }) => one.code),
    heads,
    offset,
    runs: Int32Array.from(runs),
    rows,
    further: Int32Array.from(further),
    exact: new Map(entries.flatMap(({ one }, at) => (isExact(one) ? [[at, one.term] as const] : []))),
    titleWords: wordsOfTitles(raw, titles),
  };
};
