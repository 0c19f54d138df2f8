import { prefixRange } from '../compile/string-table.ts';
import { endRange } from '../compile/word-ends.ts';
import { editDistance } from './edit-distance.ts';
import { ranking } from './ranking.ts';
import type { Workspace } from './workspace.ts';

export interface SimilarWord {
  readonly word: number;
  /** How likely the word is what was meant, beside the likeliest one, 0 to 1. */
  readonly likelihood: number;
}

export interface SimilarityOptions {
  /** The word may also be the misspelt beginning of a longer one. */
  readonly open: boolean;
  /** No name has the word as it was typed: then two letters of a long one may be wrong. */
  readonly unknown: boolean;
  /** Letters of the shortest word that may hold an error: of three letters every error makes another word. */
  readonly shortest: number;
}

const shortestOpen = 5;
const longWord = 6;
const kept = 12;
const encoder = new TextEncoder();

/**
 * Words of the index within one typing error; of long unknown words, where there are none, within two, of those with the same
 * first letter, which people rarely get wrong. Likeliest first: by the number of errors, whether the first letter is one, and
 * how common the word is.
 */
export function similarWords(
  space: Workspace,
  text: string,
  { open, unknown, shortest }: SimilarityOptions,
): SimilarWord[] {
  if (text.length < shortest || /\d/.test(text)) return [];
  const bytes = encoder.encode(text);
  const typed: Typed = {
    bytes,
    letters: lettersOf(bytes, 0, bytes.length),
    open: open && text.length >= shortestOpen,
  };
  const near = withinOne(space, text, typed);
  if (near.length > 0 || !unknown || text.length < longWord) return likeliest(near);
  const [start, end] = prefixRange(space.index.words, text.slice(0, 1));
  for (let word = start; word < end; word += 1) addIfNear(space, typed, 2, word, near);
  return likeliest(near);
}

interface Typed {
  readonly bytes: Uint8Array;
  /** Its letters as bits: `lettersOf`. */
  readonly letters: number;
  readonly open: boolean;
}

interface Near {
  readonly word: number;
  /** The smaller, the likelier. */
  readonly cost: number;
}

function likeliest(near: Near[]): SimilarWord[] {
  near.sort((a, b) => a.cost - b.cost || a.word - b.word);
  const least = near[0]?.cost ?? 0;
  return near.slice(0, kept).map(({ word, cost }) => ({ word, likelihood: Math.exp(least - cost) }));
}

/**
 * Words within one error. That leaves whole either the beginning of a word or its end, when these leave one letter out between them:
 * only words that share one of the two are looked at. The end of a word in the making is not known, so there it is all words.
 */
function withinOne(space: Workspace, text: string, typed: Typed): Near[] {
  const { words, wordsByEnd } = space.index;
  const near: Near[] = [];
  const { bytes, letters: wanted, open } = typed;
  if (open || bytes.length !== text.length) {
    const { letters } = space;
    for (let word = 0; word < letters.length; word += 1) {
      const missing = wanted & ~(letters[word] ?? 0);
      if ((missing & (missing - 1)) === 0) addIfNear(space, typed, 1, word, near);
    }
    return near;
  }
  const beginning = (bytes.length - 1) >>> 1;
  const [start, end] = prefixRange(words, text.slice(0, beginning));
  for (let word = start; word < end; word += 1) addIfNear(space, typed, 1, word, near);
  const [first, last] = endRange(words, wordsByEnd, bytes, beginning + 1);
  for (let at = first; at < last; at += 1) {
    const word = wordsByEnd[at] ?? 0;
    if (word < start || word >= end) addIfNear(space, typed, 1, word, near);
  }
  return near;
}

/** Adds a word that is within `limit` errors. */
function addIfNear(
  { index, letters }: Workspace,
  { bytes: typed, letters: wanted, open }: Typed,
  limit: number,
  word: number,
  near: Near[],
): void {
  const present = letters[word] ?? 0;
  // Each error adds or removes at most one letter on either side.
  if (bits(wanted & ~present) > limit || (!open && bits(present & ~wanted) > limit)) return;
  const { offsets, bytes } = index.words;
  const from = offsets[word] ?? 0;
  const to = offsets[word + 1] ?? 0;
  const distance = editDistance(typed, bytes, from, to, limit, open);
  // A word as typed is no correction of itself.
  if (distance > limit || distance === 0) return;
  const { perError, firstLetter, rare, longer } = ranking.correction;
  const cost =
    perError * distance +
    (bytes[from] === typed[0] ? 0 : firstLetter) +
    (rare * (index.wordWeights[word] ?? 0)) / 255 +
    longer * Math.max(0, to - from - typed.length - distance);
  near.push({ word, cost });
}

/** The letters of a word, its bytes from `start` to `end`, as bits: 26 of the alphabet, others where they fall. */
export function lettersOf(bytes: Uint8Array, start: number, end: number): number {
  let set = 0;
  for (let at = start; at < end; at += 1) set |= 1 << ((bytes[at] ?? 0) & 31);
  return set;
}

function bits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
