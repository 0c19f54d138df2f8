import type { ConceptInput } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { root } from '../text/stem.ts';
import { carriesMeaning } from '../text/word-classes.ts';
import { wordParts } from '../text/word-parts.ts';
import { flatten } from './groups.ts';
import { none } from './kinds.ts';
import type { Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';

/** Names that a family is taken to have beside its own, worded as those of all families are: a few names prove little. */
const smoothing = 10;
/** Steps of a lift of 1. */
export const liftScale = 16;
const mostLift = 255;
/** Twice as many as ICD-10-CM has categories. */
const mostFamilies = 4096;

/**
 * What words the names of a family have: of a concept at the top (a category of ICD-10-CM) with all below it and the section
 * it stands in. A query is worded by a family with probability (n + 10 p) / (N + 10) for each word, where n of its N names
 * and p of all names have the word: Dirichlet smoothing (Zhai and Lafferty 2001). As the logarithm of how much likelier that is than
 * p, it falls into a lift, log(1 + n / 10 p), for each word that the family has, and a price, log(1 + N / 10), for each
 * word asked.
 *
 * Words go by their roots: `familyKeys`; lifts of root i stand from starts[i] to starts[i + 1], `liftScale` times. `familyOf` is the
 * family of each concept, `none` in a release without a hierarchy.
 */
export function familySections(
  concepts: readonly ConceptInput[],
  wordsOf: (concept: number) => Iterable<readonly string[]>,
  groupNames: readonly (readonly [category: string, words: readonly string[]])[],
): Sections {
  const { familyOf, count } = familiesOf(concepts);
  const census = new Census(count);
  concepts.forEach((_, concept) => {
    const family = familyOf[concept] ?? none;
    if (family !== none) for (const words of wordsOf(concept)) census.add(family, words);
  });
  const numbers = new Map(concepts.map(({ code }, concept) => [code, concept]));
  for (const [category, words] of groupNames) {
    const family = familyOf[numbers.get(category) ?? none] ?? none;
    if (family !== none) census.add(family, words);
  }
  return { familyOf, ...census.sections() };
}

/** The title of each section for the categories in it, as words. */
export function groupNamesOf(
  groups: readonly GroupInput[],
  words: (title: string) => readonly string[],
): [category: string, words: readonly string[]][] {
  return groups.flatMap(({ title, categories = [] }) => {
    const named = words(title);
    return categories.map((category): [string, readonly string[]] => [category, named]);
  });
}

/**
 * The number of the family of each concept. None where one family has all or nothing is above anything, which tells nothing apart, and
 * where families are too many to compare in a search.
 */
function familiesOf(concepts: readonly ConceptInput[]): { familyOf: Uint32Array; count: number } {
  const numbers = new Map(concepts.map(({ code }, concept) => [code, concept]));
  const parents = concepts.map(({ parent }) => (parent === null ? none : (numbers.get(parent) ?? none)));
  const tops = new Map<number, number>();
  const familyOf = Uint32Array.from(concepts, (_, concept) => {
    let top = concept;
    // Damaged hierarchies run in circles.
    for (let steps = 0; (parents[top] ?? none) !== none && steps < concepts.length; steps += 1)
      top = parents[top] ?? none;
    const family = tops.get(top) ?? tops.size;
    tops.set(top, family);
    return family;
  });
  return tops.size > 1 && tops.size <= mostFamilies && tops.size < concepts.length
    ? { familyOf, count: tops.size }
    : { familyOf: familyOf.fill(none), count: 0 };
}

/** How many names each family has, and how many of them have a root. */
class Census {
  readonly #names: Uint32Array;
  readonly #byRoot = new Map<string, Map<number, number>>();
  readonly #seen: Set<string>[];
  readonly #rootsOf = new Map<string, readonly string[]>();
  #total = 0;

  constructor(families: number) {
    this.#names = new Uint32Array(families);
    this.#seen = Array.from({ length: families }, () => new Set());
  }

  /** Adds a name, unless its family has one of the same roots: sides, encounters and defaults make no other name. */
  add(family: number, words: readonly string[]): void {
    const roots = new Set(words.flatMap((word) => this.#roots(word)));
    const key = [...roots].join(' ');
    const seen = this.#seen[family];
    if (key === '' || seen === undefined || seen.has(key)) return;
    seen.add(key);
    this.#names[family] = (this.#names[family] ?? 0) + 1;
    this.#total += 1;
    for (const each of roots) {
      const counts = this.#byRoot.get(each) ?? new Map<number, number>();
      counts.set(family, (counts.get(family) ?? 0) + 1);
      this.#byRoot.set(each, counts);
    }
  }

  /** The root of a word and those of what its parts mean. */
  #roots(word: string): readonly string[] {
    const known = this.#rootsOf.get(word);
    if (known !== undefined) return known;
    const roots = carriesMeaning(word) ? [word, ...wordParts(word)].map(root) : [];
    this.#rootsOf.set(word, roots);
    return roots;
  }

  sections(): Sections {
    const keys = [...this.#byRoot.keys()].sort(compareUtf8);
    const packed = packStrings(keys);
    const lists = keys.map((key) => [...(this.#byRoot.get(key) ?? [])].sort(([a], [b]) => a - b));
    const { starts, members } = flatten(lists.map((list) => list.map(([family]) => family)));
    const lifts = lists.flatMap((list) => {
      const share = list.reduce((sum, [, count]) => sum + count, 0) / this.#total;
      return list.map(([, count]) => toLift(Math.log1p(count / (smoothing * share))));
    });
    return {
      familyKeyOffsets: packed.offsets,
      familyKeyBytes: packed.bytes,
      familyStarts: starts,
      familyMembers: members,
      familyLifts: Uint8Array.from(lifts),
      familyPrices: Uint8Array.from(this.#names, (count) => toLift(Math.log1p(count / smoothing))),
    };
  }
}

function toLift(value: number): number {
  return Math.min(mostLift, Math.round(value * liftScale));
}
