import { prefixRange, tableSize } from '../compile/string-table.ts';
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
  const typed = encoder.encode(text);
  const openHere = open && text.length >= shortestOpen;
  const near = within(space, typed, 1, openHere, 0, tableSize(space.index.words));
  if (near.length > 0 || !unknown || text.length < longWord) return likeliest(near);
  const [start, end] = prefixRange(space.index.words, text.slice(0, 1));
  return likeliest(within(space, typed, 2, openHere, start, end));
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

function within(
  { index, letters }: Workspace,
  typed: Uint8Array,
  limit: number,
  open: boolean,
  start: number,
  end: number,
): Near[] {
  const { offsets, bytes } = index.words;
  const wanted = lettersOf(typed, 0, typed.length);
  const found: Near[] = [];
  for (let word = start; word < end; word += 1) {
    const present = letters[word] ?? 0;
    // Each error adds or removes at most one letter on either side.
    if (bits(wanted & ~present) > limit || (!open && bits(present & ~wanted) > limit)) continue;
    const from = offsets[word] ?? 0;
    const to = offsets[word + 1] ?? 0;
    const distance = editDistance(typed, bytes, from, to, limit, open);
    // A word as typed is no correction of itself.
    if (distance > limit || distance === 0) continue;
    const { perError, firstLetter, rare, longer } = ranking.correction;
    const cost =
      perError * distance +
      (bytes[from] === typed[0] ? 0 : firstLetter) +
      (rare * (index.wordWeights[word] ?? 0)) / 255 +
      longer * Math.max(0, to - from - typed.length - distance);
    found.push({ word, cost });
  }
  return found;
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
