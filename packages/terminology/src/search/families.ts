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
  /** By section, the last for categories without one: what it and its chapter say. By category: where in it its section stands. */
  readonly #around: Float64Array;
  readonly #aroundOf: Uint16Array;
  /** By section. */
  readonly #chapterOf: Uint32Array;

  constructor({ categories, sections, chapters }: LoadedIndex) {
    const count = categories.prices.length;
    const sectionCount = sections.prices.length;
    this.worth = new Float32Array(count + 1).fill(1);
    this.worthOf = Uint16Array.from(categories.of, (category) => (category === none ? count : category));
    this.#around = new Float64Array(sectionCount + 1);
    this.#aroundOf = Uint16Array.from(sections.of, (section) => (section === none ? sectionCount : section));
    this.#chapterOf = new Uint32Array(sectionCount);
    sections.of.forEach((section, category) => {
      if (section !== none) this.#chapterOf[section] = chapters.of[category] ?? none;
    });
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

  /**
   * Fills `worth`, without a branch or a call: two thousand categories are weighed for every query, and no processor guesses which are worth
   * more than the least.
   */
  #weigh(): void {
    const { worth } = this;
    const { familyWorth, leastFamilyWorth } = ranking;
    const { category: byCategory, section: bySection, chapter: byChapter } = ranking.weights;
    const { lifts, prices, asked, most } = this.#categories;
    const around = this.#around;
    const aroundOf = this.#aroundOf;
    const chapterOf = this.#chapterOf;
    for (let section = 0; section < chapterOf.length; section += 1)
      around[section] =
        bySection * this.#sections.oddsOf(section) +
        byChapter * this.#chapters.oddsOf(chapterOf[section] ?? none);
    const weight = byCategory * scale;
    const least = Math.log(leastFamilyWorth);
    for (let category = 0; category < lifts.length; category += 1) {
      const sum =
        weight * ((lifts[category] ?? 0) - asked * (prices[category] ?? 0) - most) +
        (around[aroundOf[category] ?? 0] ?? 0);
      worth[category] = power(Math.max(least, familyWorth * sum));
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

/** e to the power of a number from -1 to 0, good to single precision: the square of the series for half of it. */
function power(exponent: number): number {
  const half = exponent / 2;
  const root =
    1 + half * (1 + half * (1 / 2 + half * (1 / 6 + half * (1 / 24 + half * (1 / 120 + half * (1 / 720))))));
  return root * root;
}

/** The same for the families of one breadth. */
class FamilyOdds {
  /** What the words asked lift each family, 0 for most, and what each of them costs it. */
  readonly lifts: Float64Array;
  readonly prices: Float64Array;
  /** How many words were asked, and what they leave the likeliest family. */
  asked = 0;
  most = 0;
  readonly #table: FamilyTable;
  /** The families with a lift, and how many there are. */
  readonly #lifted: Uint32Array;
  #count = 0;
  readonly #leastPrice: number;

  constructor(table: FamilyTable) {
    this.#table = table;
    this.prices = Float64Array.from(table.prices);
    this.lifts = new Float64Array(this.prices.length);
    this.#lifted = new Uint32Array(this.prices.length);
    this.#leastPrice = this.prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY);
  }

  read(words: readonly (readonly number[])[]): void {
    const { lifts, prices } = this;
    const asked = words.length;
    this.#lift(words);
    // Of the families without a lift, the cheapest is the likeliest.
    let most = -asked * this.#leastPrice;
    for (let at = 0; at < this.#count; at += 1) {
      const family = this.#lifted[at] ?? 0;
      most = Math.max(most, (lifts[family] ?? 0) - asked * (prices[family] ?? 0));
    }
    this.asked = asked;
    this.most = most;
  }

  /** Adds up the lifts of words, in place of those of the words before. */
  #lift(words: readonly (readonly number[])[]): void {
    const { lifts } = this;
    const lifted = this.#lifted;
    const { starts, members, lifts: given } = this.#table;
    for (let at = 0; at < this.#count; at += 1) lifts[lifted[at] ?? 0] = 0;
    let count = 0;
    for (const roots of words) {
      for (const number of roots) {
        const end = starts[number + 1] ?? 0;
        for (let at = starts[number] ?? 0; at < end; at += 1) {
          const family = members[at] ?? 0;
          const lift = given[at] ?? 0;
          const before = lifts[family] ?? 0;
          if (lift === 0) continue;
          if (before === 0) {
            lifted[count] = family;
            count += 1;
          }
          lifts[family] = before + lift / roots.length;
        }
      }
    }
    this.#count = count;
  }

  of(number: number): number {
    return number === none ? none : (this.#table.of[number] ?? none);
  }

  /** Beside the likeliest, so that readings of more words are no likelier for it. */
  oddsOf(family: number): number {
    if (family === none) return 0;
    return ((this.lifts[family] ?? 0) - this.asked * (this.prices[family] ?? 0) - this.most) * scale;
  }
}
