import { stopWords } from './note/normalize.ts';
import type { Token } from './note/token.ts';
import { lexemesOf, titleWordsOf } from './note/tokens.ts';
import { remembered } from './remembered.ts';
import type { Evidence, Suggestion } from './types.ts';

type Code = Pick<Suggestion['alternatives'][number], 'code' | 'display'>;

/** Words of titles that say how much is documented, not what. */
const residual = new Set(['unspecified', 'other', 'specified']);

const unspecified = /\bunspecified\b/i;

/** Words of a title that name something. */
export const titleWords = remembered((title) =>
  titleWordsOf(title).filter((word) => !stopWords.has(word) && !residual.has(word)),
);

/** What two titles say that the other one doesn't. */
interface Difference {
  readonly own: readonly string[];
  readonly theirs: readonly string[];
  /** Parts of the neighbour's title by the words in them that a note did not document (`clauseWith`). */
  readonly clauses: Map<string, string>;
}

/** By title: in what it and its neighbours differ, by their titles. */
const differences = remembered(() => new Map<string, Difference>());

const differenceOf = (display: string, neighbour: string): Difference => {
  const known = differences(display);
  let difference = known.get(neighbour);
  if (difference === undefined) {
    const [own, theirs] = [titleWords(display), titleWords(neighbour)];
    difference = {
      own: own.filter((word) => !theirs.includes(word)),
      theirs: theirs.filter((word) => !own.includes(word)),
      clauses: new Map(),
    };
    known.set(neighbour, difference);
  }
  return difference;
};

/** More words than these on one's own make another disease, which nobody would have taken for this one. */
const mostNeeded = 4;

/** A quote and its words. */
interface Quoted {
  readonly quote: string;
  readonly words: readonly Token[];
}

/** What some quotes say: the words of one mostly, for a disease is named by the same words wherever it stands. */
export class Said {
  readonly #quotes: Quoted[] = [];

  constructor(evidence: readonly Evidence[]) {
    let last = '';
    for (const { quote } of evidence) {
      if (quote !== last) this.#quotes.push({ quote, words: lexemesOf(quote) });
      last = quote;
    }
  }

  /** How many words the first quote has. */
  get inFirst(): number {
    return this.#quotes[0]?.words.length ?? -1;
  }

  has(word: string): boolean {
    for (const { words } of this.#quotes) for (const one of words) if (one.word === word) return true;
    return false;
  }

  /** A word as the note writes it; null where no quote says it. */
  written(word: string): string | null {
    for (const { quote, words } of this.#quotes)
      for (const one of words) if (one.word === word) return quote.slice(one.start, one.end);
    return null;
  }
}

/**
 * Why this code and not its nearest neighbour, as the rest of a sentence: the words of the note that tell them apart, or the part of
 * the neighbour's title that the note does not document. Empty where words do not decide: a 7th character, a residual code.
 */
export const distinction = ({ code, display }: Code, neighbour: Code | undefined, said: Said): string => {
  // The 7th character is chosen by the encounter, not by the words.
  if (neighbour === undefined || (code.length === 8 && neighbour.code.startsWith(code.slice(0, 7))))
    return '';
  const { own: alone, theirs: theirsAlone, clauses } = differenceOf(display, neighbour.display);
  if (alone.length === 0 && theirsAlone.length === 0) return '';
  // As the note writes them, once each: "NSTEMI" for all the words that it stands for.
  const telling: string[] = [];
  for (const word of alone) {
    const written = said.written(word);
    if (written !== null && !telling.includes(written)) telling.push(written);
  }
  if (telling.length > 0) return `; "${telling.join(' ')}" tells it from ${neighbour.code}`;
  const needed = theirsAlone.filter((word) => !said.has(word));
  if (needed.length === 0 || needed.length > mostNeeded) return '';
  const key = needed.join(' ');
  const clause = clauses.get(key) ?? clauseWith(needed, neighbour.display);
  clauses.set(key, clause);
  // "Unspecified whether with hypoxia or hypercapnia" is what no note documents.
  if (unspecified.test(clause)) return '';
  return `; not ${neighbour.code}, because "${clause}" is not documented`;
};

/** The part of a title that holds these words of it, as the title spells it: from the last comma or "with" to the next comma. */
const clauseWith = (needed: readonly string[], title: string): string => {
  const words = lexemesOf(title);
  let first = words.findIndex(({ word }) => needed.includes(word));
  let last = words.findLastIndex(({ word }) => needed.includes(word));
  while (first > 0 && !words[first]?.breakBefore && !stopWords.has(words[first - 1]?.word ?? '')) first -= 1;
  while (last + 1 < words.length && !words[last + 1]?.breakBefore) last += 1;
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? title.length];
  // Whole words, with the brackets inside them: "(poly)neuropathy".
  const before = /[^\s,;]*$/.exec(title.slice(0, start))?.[0] ?? '';
  const behind = /^[^\s,;]*/.exec(title.slice(end))?.[0] ?? '';
  return before + title.slice(start, end) + behind;
};
