import type { DesignationKind, System } from '@ohm/terminology';
import { wordsOf } from '../note/tokens.ts';

/** One designation as the matcher holds it. */
export interface Entry {
  readonly code: string;
  readonly kind: DesignationKind;
  readonly defaulted: number;
  /** Ids of its words, ascending by how many designations hold them: the rarest first. */
  readonly words: readonly number[];
  /** A short abbreviation in capitals: in a note it has to stand in the same capitals. */
  readonly exact: string | null;
  /** The designation joins two things ("with", "due to"): across a comma the note has to join them too. */
  readonly joins: boolean;
  /** What it asks of the words around its own, as bits (fits.ts). */
  readonly asks: number;
}

/** Numbers of a word for a table in `heads`: its first run, the end of its runs, and 64 bits of the second words of all its runs. */
const headWidth = 4;
/** Numbers of a run in `runs`: the id of the second word, -1 where there is none, and its first entry. */
export const runWidth = 2;

/**
 * Every designation of a release by its rarest word: what a note has to hold before anything else is looked at. Laid flat,
 * because what a note costs here is the memory that is touched: entries of one rarest word stand together, and among
 * them those of one second word, a run.
 */
export interface DesignationTable {
  readonly system: System;
  readonly entries: readonly Entry[];
  /** By word id, `width` numbers each; those of this table begin at `offset`. One list for all tables of a dictionary. */
  readonly heads: Heads;
  readonly offset: number;
  /** `runWidth` numbers each; one run more ends the last. */
  readonly runs: Int32Array;
  /** Beside `entries`, two numbers each: ids of the third and fourth rarest word, -1 where there is none. Most entries end here. */
  readonly next: Int32Array;
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
const exactTerm = ({ ids, term }: RawEntry): string | null =>
  ids.length === 1 && abbreviation.test(term) && /[A-Z].*[A-Z]/.test(term) && term.length <= 4 ? term : null;

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

const entryOf = (one: RawEntry, frequency: Int32Array): Entry => ({
  code: one.code,
  kind: one.kind,
  defaulted: one.defaulted,
  words: one.ids.toSorted((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0)),
  exact: exactTerm(one),
  joins: joining.test(one.term),
  asks: one.asks,
});

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
  const entries = raw.map((one) => entryOf(one, frequency));
  const second = (entry: Entry): number => entry.words[1] ?? -1;
  entries.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0) || second(a) - second(b));
  const runs: number[] = [];
  let last = -1;
  entries.forEach((entry, at) => {
    const id = entry.words[0] ?? 0;
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
    entries,
    heads,
    offset,
    runs: Int32Array.from(runs),
    next: Int32Array.from(entries.flatMap(({ words }) => [words[2] ?? -1, words[3] ?? -1])),
    titleWords: wordsOfTitles(raw, titles),
  };
};
