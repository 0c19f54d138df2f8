import { liftScale } from '../compile/family-census.ts';
import { none } from '../compile/kinds.ts';
import { indexOf } from '../compile/string-table.ts';
import type { FamilyTable, LoadedIndex } from '../load.ts';
import { root } from '../text/stem.ts';
import { carriesMeaning } from '../text/word-classes.ts';
import { wordParts } from '../text/word-parts.ts';
import type { Evidence } from './evidence.ts';
import { ranking } from './ranking.ts';

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

/** Logarithms of odds are given in tens. */
const scale = 1 / (10 * liftScale);

/**
 * How likely it is that the category of a concept, its section and its chapter word a query so: compile/family-sections.ts. Counted
 * anew for each query.
 */
export class Families {
  readonly #categories: FamilyOdds;
  readonly #sections: FamilyOdds;
  readonly #chapters: FamilyOdds;
  /** By category: what candidates in it gathered counts times so much, at most 1; the last is for those without one. */
  readonly worth: Float32Array;
  /** By concept: where in `worth` its category stands. No index lies outside: an engine would take a hundred times as long for it. */
  readonly worthOf: Uint16Array;

  constructor({ categories, sections, chapters }: LoadedIndex) {
    const count = categories.prices.length;
    this.worth = new Float32Array(count + 1).fill(1);
    this.worthOf = Uint16Array.from(categories.of, (category) => (category === none ? count : category));
    this.#categories = new FamilyOdds(categories);
    this.#sections = new FamilyOdds(sections);
    this.#chapters = new FamilyOdds(chapters);
  }

  /** Reads the words of a query: the roots of each (`familyRoots`). */
  read(words: readonly (readonly number[])[]): void {
    const known = words.filter((roots) => roots.length > 0);
    this.#categories.read(known);
    this.#sections.read(known);
    this.#chapters.read(known);
    this.#weigh();
  }

  /** Fills `worth`. Most categories are worth the least, which is told without raising e to anything. */
  #weigh(): void {
    const { worth } = this;
    const { familyWorth, leastFamilyWorth } = ranking;
    const { category: byCategory, section: bySection, chapter: byChapter } = ranking.weights;
    const { odds } = this.#categories;
    const { odds: sectionOdds, table: sections } = this.#sections;
    const { odds: chapterOdds, table: chapters } = this.#chapters;
    const least = Math.log(leastFamilyWorth) / familyWorth;
    for (let category = 0; category < odds.length; category += 1) {
      const sum =
        byCategory * (odds[category] ?? 0) +
        bySection * (sectionOdds[sections.of[category] ?? none] ?? 0) +
        byChapter * (chapterOdds[chapters.of[category] ?? none] ?? 0);
      worth[category] = sum <= least ? leastFamilyWorth : Math.exp(familyWorth * sum);
    }
  }

  /** Notes what speaks for a concept. Nothing does for or against one without a category. */
  gather(concept: number, evidence: Evidence): void {
    const category = this.#categories.of(concept);
    evidence.category = this.#categories.oddsOf(category);
    evidence.section = this.#sections.oddsOf(this.#sections.of(category));
    evidence.chapter = this.#chapters.oddsOf(this.#chapters.of(category));
  }
}

/** The same for the families of one breadth. */
class FamilyOdds {
  readonly table: FamilyTable;
  readonly odds: Float32Array;

  constructor(table: FamilyTable) {
    this.table = table;
    this.odds = new Float32Array(table.prices.length);
  }

  read(words: readonly (readonly number[])[]): void {
    const { prices, starts, members, lifts } = this.table;
    const odds = this.odds;
    for (let family = 0; family < odds.length; family += 1)
      odds[family] = -words.length * (prices[family] ?? 0);
    for (const roots of words) {
      for (const number of roots) {
        const end = starts[number + 1] ?? 0;
        for (let at = starts[number] ?? 0; at < end; at += 1) {
          const family = members[at] ?? 0;
          odds[family] = (odds[family] ?? 0) + (lifts[at] ?? 0) / roots.length;
        }
      }
    }
    let most = Number.NEGATIVE_INFINITY;
    for (let family = 0; family < odds.length; family += 1) {
      const here = odds[family] ?? 0;
      if (here > most) most = here;
    }
    // Beside the likeliest, so that readings of more words are no likelier for it.
    for (let family = 0; family < odds.length; family += 1)
      odds[family] = ((odds[family] ?? 0) - most) * scale;
  }

  of(number: number): number {
    return number === none ? none : (this.table.of[number] ?? none);
  }

  oddsOf(family: number): number {
    return family === none ? 0 : (this.odds[family] ?? 0);
  }
}
