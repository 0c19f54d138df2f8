import { indexOf, prefixRange, tableSize } from '../compile/string-table.ts';
import { endRange } from '../compile/word-ends.ts';
import type { FormTable } from '../load.ts';
import { runLength } from '../text/trigrams.ts';
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
}

const shortestOpen = 5;
/** Letters of the shortest word in the making that is looked for by the three that it ends with. */
const shortestByRun = 6;
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
  { open, unknown }: SimilarityOptions,
): SimilarWord[] {
  if (/\d/.test(text)) return [];
  const bytes = encoder.encode(text);
  const typed: Typed = {
    bytes,
    letters: lettersOf(bytes, 0, bytes.length),
    open: open && text.length >= shortestOpen,
  };
  const near = withinOne(space, text, typed);
  if (near.length > 0 || !unknown || text.length < longWord) return likeliest(near);
  const [start, end] = prefixRange(space.index.words, text.slice(0, 1));
  addNear(space, typed, 2, start, end, near);
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
 * only words that share one of the two are looked at. What a word in the making ends with may stand anywhere in a longer one.
 */
function withinOne(space: Workspace, text: string, typed: Typed): Near[] {
  const { words, wordsByEnd, trigrams } = space.index;
  const near: Near[] = [];
  const { bytes, open } = typed;
  if (bytes.length !== text.length || (open && text.length < shortestByRun)) {
    addNear(space, typed, 1, 0, tableSize(words), near);
    return near;
  }
  const beginning = open ? bytes.length - runLength - 1 : (bytes.length - 1) >>> 1;
  const [start, end] = prefixRange(words, text.slice(0, beginning));
  addNear(space, typed, 1, start, end, near);
  const others = open
    ? membersOf(trigrams, text.slice(-runLength))
    : wordsByEnd.subarray(...endRange(words, wordsByEnd, bytes, beginning + 1));
  for (const word of others) if (word < start || word >= end) addIfNear(space, typed, 1, word, near);
  return near;
}

/** The words from `start` to `end` that are within `limit` errors. */
function addNear(
  space: Workspace,
  typed: Typed,
  limit: number,
  start: number,
  end: number,
  near: Near[],
): void {
  for (let word = start; word < end; word += 1) addIfNear(space, typed, limit, word, near);
}

function membersOf({ keys, starts, members }: FormTable, key: string): Uint32Array {
  const group = indexOf(keys, key);
  return group < 0 ? members.subarray(0, 0) : members.subarray(starts[group], starts[group + 1]);
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
