import { prefixRange, tableSize } from '../compile/string-table.ts';
import { editDistance } from './edit-distance.ts';
import type { Workspace } from './workspace.ts';

export interface SimilarWord {
  readonly word: number;
  readonly distance: number;
}

export interface SimilarityOptions {
  /** The word may also be the misspelt beginning of a longer one. */
  readonly open: boolean;
  /** The first letter may be wrong too. */
  readonly anyStart: boolean;
}

const shortestCorrected = 4;
const shortestOpen = 5;
const longWord = 8;

/** How many typing errors a word of this length may hold: none in short words, where every error makes another word. */
function errorsAllowed(word: string): number {
  if (word.length < shortestCorrected || /\d/.test(word)) return 0;
  return word.length >= longWord ? 2 : 1;
}

/**
 * Words of the index within one typing error (two in long words), nearest first: those with the same first letter, which
 * people rarely get wrong, and only where there are none and `anyStart` is set, all others with one error.
 */
export function similarWords(
  space: Workspace,
  word: string,
  { open, anyStart }: SimilarityOptions,
): SimilarWord[] {
  const allowed = errorsAllowed(word);
  if (allowed === 0) return [];
  const openHere = open && word.length >= shortestOpen;
  const [start, end] = prefixRange(space.index.words, word.slice(0, 1));
  const near = within(space, word, allowed, openHere, start, end);
  return near.length > 0 || !anyStart
    ? near
    : within(space, word, 1, openHere, 0, tableSize(space.index.words));
}

function within(
  { index, letters }: Workspace,
  word: string,
  limit: number,
  open: boolean,
  start: number,
  end: number,
): SimilarWord[] {
  const { offsets, bytes } = index.words;
  const typed = new TextEncoder().encode(word);
  const wanted = lettersOf(typed, 0, typed.length);
  const found: SimilarWord[] = [];
  let nearest = limit;
  for (let candidate = start; candidate < end; candidate += 1) {
    const present = letters[candidate] ?? 0;
    // Each error adds or removes at most one letter on either side; reading the word is the costly part.
    if (bits(wanted & ~present) > limit || (!open && bits(present & ~wanted) > limit)) continue;
    const from = offsets[candidate] ?? 0;
    const size = (offsets[candidate + 1] ?? 0) - from;
    if (size < word.length - limit || (!open && size > word.length + limit)) continue;
    const text = String.fromCharCode(...bytes.subarray(from, from + Math.min(size, word.length + limit)));
    const distance = open ? openDistance(word, text, nearest) : editDistance(word, text, nearest);
    // A word as typed is no correction of itself.
    if (distance > nearest || distance === 0) continue;
    nearest = distance;
    found.push({ word: candidate, distance });
  }
  return found.filter(({ distance }) => distance === nearest);
}

/** The distance to the nearest beginning of `text`, so that errors show before a word is finished. */
function openDistance(word: string, text: string, limit: number): number {
  let least = editDistance(word, text, limit);
  for (let size = word.length - 1; size <= word.length + 1 && size < text.length; size += 1) {
    least = Math.min(least, editDistance(word, text.slice(0, size), limit));
  }
  return least;
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
