import { root } from '../text/stem.ts';
import { carriesMeaning } from '../text/word-classes.ts';
import { wordParts } from '../text/word-parts.ts';
import { flatten } from './groups.ts';
import type { Sections } from './sections.ts';

/** Steps of a lift of 1. */
export const liftScale = 16;
const mostLift = 255;

/** The roots by which families know words: a word's own and those of what its parts mean. Each word is taken apart once. */
export class RootsOfWords {
  readonly #known = new Map<string, readonly string[]>();

  /** The distinct roots of the words of a name. */
  of(words: readonly string[]): ReadonlySet<string> {
    return new Set(words.flatMap((word) => this.#ofWord(word)));
  }

  #ofWord(word: string): readonly string[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const roots = carriesMeaning(word) ? [word, ...wordParts(word)].map(root) : [];
    this.#known.set(word, roots);
    return roots;
  }
}

/** How many names each family has, and how many of them have a root. */
export class FamilyCensus {
  readonly #smoothing: number;
  readonly #names: Uint32Array;
  readonly #byRoot = new Map<string, Map<number, number>>();
  readonly #seen: Set<string>[];
  #total = 0;

  /** `smoothing`: names that a family is taken to have beside its own, worded as those of all: a few names prove little. */
  constructor(families: number, smoothing: number) {
    this.#smoothing = smoothing;
    this.#names = new Uint32Array(families);
    this.#seen = Array.from({ length: families }, () => new Set());
  }

  /** Adds a name by its roots, unless its family has one of the same: sides, encounters and defaults make no other name. */
  add(family: number, roots: ReadonlySet<string>): void {
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

  get roots(): Iterable<string> {
    return this.#byRoot.keys();
  }

  /** Lifts of root `keys[i]` from starts[i] to starts[i + 1], each with its family, and the prices of the families. */
  sections(name: string, keys: readonly string[]): Sections {
    const lists = keys.map((key) => [...(this.#byRoot.get(key) ?? [])].sort(([a], [b]) => a - b));
    const { starts, members } = flatten(lists.map((list) => list.map(([family]) => family)));
    const lifts = lists.flatMap((list) => {
      const share = list.reduce((sum, [, count]) => sum + count, 0) / this.#total;
      return list.map(([, count]) => toLift(Math.log1p(count / (this.#smoothing * share))));
    });
    return {
      [`${name}Starts`]: starts,
      [`${name}Members`]: members,
      [`${name}Lifts`]: Uint8Array.from(lifts),
      [`${name}Prices`]: Uint8Array.from(this.#names, (count) => toLift(Math.log1p(count / this.#smoothing))),
    };
  }
}

function toLift(value: number): number {
  return Math.min(mostLift, Math.round(value * liftScale));
}
