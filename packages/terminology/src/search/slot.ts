import { indexOf, prefixRange } from '../compile/string-table.ts';
import type { FormTable, LoadedIndex } from '../load.ts';
import { root, singular } from '../text/stem.ts';
import { shorthand } from '../text/word-classes.ts';
import { similarWords } from './similar-words.ts';

/** How well a word of the index stands for a word of the query, 1 to 100. */
const quality = {
  exact: 100,
  form: 97,
  shorthand: 95,
  joined: 92,
  prefix: 88,
  prefixOfKnown: 76,
  root: 78,
  similar: 62,
} as const;

const shortestRooted = 5;

/** A word of the query with the words of the index that may stand for it. */
export interface Slot {
  readonly text: string;
  /** Word numbers and, in the same order, their quality. */
  readonly words: readonly number[];
  readonly qualities: readonly number[];
  /** Rarity of the word, 1 to 255: how much it counts that it is found. */
  readonly weight: number;
  /** How many postings its words have together. */
  readonly cost: number;
  /** Whether only a correction of typing errors found words. */
  readonly corrected: boolean;
}

/** Which words may stand for the query's word beyond the word itself and its forms. */
export interface Reach {
  /** Longer words that begin with it: `needed` means where nothing else is found. */
  readonly prefix: 'always' | 'needed' | 'never';
  /** Words within a typing error, where nothing else is found. */
  readonly similar: boolean;
  /** Whether the word may still be in the making. */
  readonly open: boolean;
  /** Words that stand for this one together with others: compounds that were typed apart, abbreviations. */
  readonly compounds: readonly string[];
}

/** Collects the words of the index that may stand for `text`; a slot without words when there are none. */
export function fillSlot(index: LoadedIndex, text: string, reach: Reach): Slot {
  const found = new Map<number, number>();
  const add = (word: number, value: number): void => {
    if (word >= 0 && (found.get(word) ?? 0) < value) found.set(word, value);
  };
  add(indexOf(index.words, text), quality.exact);
  for (const word of members(index.singulars, singular(text))) add(word, quality.form);
  for (const full of shorthand[text] ?? []) add(indexOf(index.words, full), quality.shorthand);
  for (const compound of reach.compounds) add(indexOf(index.words, compound), quality.joined);
  if (text.length >= shortestRooted)
    for (const word of members(index.roots, root(text))) add(word, quality.root);
  // Where the word as typed exists, it is less likely the beginning of another.
  const prefixQuality = found.size > 0 ? quality.prefixOfKnown : quality.prefix;
  if (reach.prefix === 'always' || (reach.prefix === 'needed' && found.size === 0)) {
    for (const beginning of beginningsOf(text)) addPrefix(index, beginning, prefixQuality, add);
  }
  const corrected = found.size === 0 && reach.similar;
  if (corrected) {
    for (const { word, distance } of similarWords(index, text, reach.open))
      add(word, quality.similar - 6 * distance);
  }
  return slotOf(index, text, found, corrected);
}

/** A word in the making may end amid a British ae or oe, which only whole words fold. */
function beginningsOf(text: string): string[] {
  return /..[ao]e$/.test(text) ? [text, `${text.slice(0, -2)}e`] : [text];
}

function addPrefix(
  index: LoadedIndex,
  text: string,
  best: number,
  add: (word: number, value: number) => void,
): void {
  const [start, end] = prefixRange(index.words, text);
  for (let word = start; word < end; word += 1) {
    const size = (index.words.offsets[word + 1] ?? 0) - (index.words.offsets[word] ?? 0);
    // The more of the word was typed, the likelier it is meant.
    add(word, Math.max(best - size + text.length, best - 10));
  }
}

function members(forms: FormTable, key: string): Uint32Array {
  const group = indexOf(forms.keys, key);
  return group < 0 ? none : forms.members.subarray(forms.starts[group], forms.starts[group + 1]);
}

const none = new Uint32Array(0);

function slotOf(
  index: LoadedIndex,
  text: string,
  found: ReadonlyMap<number, number>,
  corrected: boolean,
): Slot {
  let cost = 0;
  let weight = 0;
  let best = 0;
  for (const [word, value] of found) {
    cost += (index.postingStarts[word + 1] ?? 0) - (index.postingStarts[word] ?? 0);
    const rarity = index.wordWeights[word] ?? 1;
    // The best word decides what the slot weighs; among equals the commonest, or rare continuations of a prefix would.
    if (value > best + 20 || weight === 0) weight = rarity;
    else weight = Math.min(weight, rarity);
    best = Math.max(best, value);
  }
  return { text, words: [...found.keys()], qualities: [...found.values()], weight, cost, corrected };
}
