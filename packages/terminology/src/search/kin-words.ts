import { indexOf, tableSize } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import { trigramsOf } from '../text/trigrams.ts';

export interface KinWord {
  readonly word: number;
  /** Dice coefficient of the runs of three letters, 0 to 1. */
  readonly likeness: number;
}

const shortest = 6;
const least = 0.42;
const kept = 6;

const counts = new WeakMap<LoadedIndex, Uint8Array>();

/** The words of the index that are spelt most like one that it lacks, most alike first. */
export function kinWords(index: LoadedIndex, text: string): KinWord[] {
  if (text.length < shortest || /\d/.test(text)) return [];
  const shared = counts.get(index) ?? new Uint8Array(tableSize(index.words));
  counts.set(index, shared);
  const trigrams = trigramsOf(text);
  const touched: number[] = [];
  for (const trigram of trigrams) {
    const group = indexOf(index.trigrams.keys, trigram);
    if (group < 0) continue;
    const end = index.trigrams.starts[group + 1] ?? 0;
    for (let at = index.trigrams.starts[group] ?? 0; at < end; at += 1) {
      const word = index.trigrams.members[at] ?? 0;
      if (shared[word] === 0) touched.push(word);
      shared[word] = (shared[word] ?? 0) + 1;
    }
  }
  const found: KinWord[] = [];
  for (const word of touched) {
    const size = (index.words.offsets[word + 1] ?? 0) - (index.words.offsets[word] ?? 0);
    const likeness = (2 * (shared[word] ?? 0)) / (trigrams.length + size);
    shared[word] = 0;
    if (likeness >= least) found.push({ word, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.word - b.word).slice(0, kept);
}
