import { fillerWords, negations } from '../text/word-classes.ts';
import { words } from '../text/words.ts';

/** The words of a query that searching goes by. */
export interface Query {
  /** Distinct words in their order, fillers left out where other words remain. */
  readonly words: readonly string[];
  /** Whether it denies something: then names that do are no worse for it. */
  readonly negated: boolean;
  /** Whether the last word may still be in the making: no blank was typed after it. */
  readonly open: boolean;
}

/** The longest titles have some thirty words; a query that has more is no more precise. */
export const wordLimit = 32;

/** Cuts a query into words. Without any usable word, `words` is empty. */
export function parseQuery(text: string): Query {
  const all = [...new Set(words(text))];
  const telling = all.filter((word) => !fillerWords.has(word));
  const last = all.at(-1);
  const open = !/\s$/.test(text);
  // "pain in t": the filler may be the beginning of a telling word only when nothing else was typed.
  const kept = telling.length > 0 ? telling : last === undefined ? [] : [last];
  return {
    words: kept.slice(0, wordLimit),
    negated: kept.some((word) => negations.has(word)),
    open: open && kept.at(-1) === last,
  };
}
