import { prefixRange, stringAt, tableSize } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import { editDistance } from './edit-distance.ts';

export interface SimilarWord {
  readonly word: number;
  readonly distance: number;
}

const shortestCorrected = 4;
const shortestOpen = 6;
const longWord = 8;

/** How many typing errors a word of this length may hold: none in short words, where every error makes another word. */
function errorsAllowed(word: string): number {
  if (word.length < shortestCorrected || /\d/.test(word)) return 0;
  return word.length >= longWord ? 2 : 1;
}

/**
 * Words of the index within one typing error (two in long words), nearest first: those with the same first letter, which
 * people rarely get wrong, and only where there are none, all others with one error. With `open`, the word may also be
 * the misspelt beginning of a longer one.
 */
export function similarWords(index: LoadedIndex, word: string, open: boolean): SimilarWord[] {
  const allowed = errorsAllowed(word);
  if (allowed === 0) return [];
  const [start, end] = prefixRange(index.words, word.slice(0, 1));
  const near = within(index, word, allowed, open && word.length >= shortestOpen, start, end);
  return near.length > 0 ? near : within(index, word, 1, false, 0, tableSize(index.words));
}

function within(
  index: LoadedIndex,
  word: string,
  limit: number,
  open: boolean,
  start: number,
  end: number,
): SimilarWord[] {
  const wanted = letters(word);
  const found: SimilarWord[] = [];
  let nearest = limit;
  for (let candidate = start; candidate < end; candidate += 1) {
    const size = (index.words.offsets[candidate + 1] ?? 0) - (index.words.offsets[candidate] ?? 0);
    if (size < word.length - limit || (!open && size > word.length + limit)) continue;
    const present = lettersAt(index, candidate);
    // Each error adds or removes at most one letter on either side; reading the word is the costly part.
    if (bits(wanted & ~present) > limit || (!open && bits(present & ~wanted) > limit)) continue;
    const text = stringAt(index.words, candidate);
    const distance = open ? openDistance(word, text, nearest) : editDistance(word, text, nearest);
    if (distance > nearest) continue;
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

function letters(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function lettersAt(index: LoadedIndex, word: number): number {
  const { offsets, bytes } = index.words;
  const end = offsets[word + 1] ?? 0;
  let set = 0;
  for (let at = offsets[word] ?? 0; at < end; at += 1) set |= 1 << ((bytes[at] ?? 0) & 31);
  return set;
}

function bits(set: number): number {
  let rest = set;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
