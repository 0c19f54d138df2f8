import { liftScale } from '../compile/family-sections.ts';
import { none } from '../compile/kinds.ts';
import { indexOf } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import { root } from '../text/stem.ts';
import { carriesMeaning } from '../text/word-classes.ts';
import { wordParts } from '../text/word-parts.ts';

/**
 * The numbers of roots by which families know a word: its own, or those of its parts where no name has it. Empty for a word that no
 * family has.
 */
export function familyRoots(index: LoadedIndex, word: string): number[] {
  if (!carriesMeaning(word)) return [];
  const own = indexOf(index.familyKeys, root(word));
  if (own >= 0) return [own];
  return wordParts(word)
    .map((part) => indexOf(index.familyKeys, root(part)))
    .filter((number) => number >= 0);
}

/** How likely it is that each family words a query so: compile/family-sections.ts. Counted anew for each query. */
export class Families {
  readonly #index: LoadedIndex;
  readonly #odds: Float32Array;
  #most = 0;

  constructor(index: LoadedIndex) {
    this.#index = index;
    this.#odds = new Float32Array(index.familyPrices.length);
  }

  /** Reads the words of a query: the roots of each (`familyRoots`). */
  read(words: readonly (readonly number[])[]): void {
    const { familyPrices, familyStarts, familyMembers, familyLifts } = this.#index;
    const odds = this.#odds;
    const known = words.filter((roots) => roots.length > 0);
    for (let family = 0; family < odds.length; family += 1)
      odds[family] = -(known.length * (familyPrices[family] ?? 0)) / liftScale;
    for (const roots of known) {
      const share = 1 / (liftScale * roots.length);
      for (const number of roots) {
        const end = familyStarts[number + 1] ?? 0;
        for (let at = familyStarts[number] ?? 0; at < end; at += 1) {
          const family = familyMembers[at] ?? 0;
          odds[family] = (odds[family] ?? 0) + share * (familyLifts[at] ?? 0);
        }
      }
    }
    // Beside the likeliest, so that readings of more words are no likelier for it.
    this.#most = Number.NEGATIVE_INFINITY;
    for (let family = 0; family < odds.length; family += 1)
      if ((odds[family] ?? 0) > this.#most) this.#most = odds[family] ?? 0;
  }

  /** Logarithm of the odds that the family of a concept words the query, beside the likeliest. 0 for a concept without one. */
  oddsOf(concept: number): number {
    const family = this.#index.familyOf[concept] ?? none;
    return family === none ? 0 : (this.#odds[family] ?? 0) - this.#most;
  }
}
