import { indexOf, tableSize } from '../compile/string-table.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { fillerWords } from '../text/word-classes.ts';
import { wordLimit } from './query.ts';
import { type ReadingsByWord, readingsByWord } from './readings.ts';
import type { Slot } from './slot.ts';

/**
 * Arrays that a search writes on, one set for an index, cleared by whoever used them: searches are synchronous, so none
 * overlaps another, and nothing is allocated for each.
 */
export interface Workspace {
  readonly index: LoadedIndex;
  /** Numbers of the words that carry no meaning of their own. */
  readonly fillers: ReadonlySet<number>;
  readonly readings: ReadingsByWord;
  /** For each word of the index a bit for each slot that it may stand for. */
  readonly slotBits: Uint16Array;
  /** For each slot, the quality of each word of the index. */
  readonly qualities: readonly Uint8Array[];
  /** For each concept, how many slots it has met. */
  readonly met: Uint8Array;
  /** For each concept, the weight that it has gathered. */
  readonly gathered: Float32Array;
}

/** Readings of abbreviations can make a query longer than what was typed. */
export const slotLimit = 16;

/** The arrays for searching an index; about 20 bytes a word and 5 a concept. */
export function createWorkspace(index: LoadedIndex): Workspace {
  const words = tableSize(index.words);
  const concepts = conceptCount(index);
  const fillers = new Set(
    [...fillerWords].map((word) => indexOf(index.words, word)).filter((word) => word >= 0),
  );
  return {
    index,
    fillers,
    readings: readingsByWord(index, fillers),
    slotBits: new Uint16Array(words),
    qualities: Array.from({ length: Math.max(slotLimit, wordLimit) }, () => new Uint8Array(words)),
    met: new Uint8Array(concepts),
    gathered: new Float32Array(concepts),
  };
}

/** Marks the slots' words for the time of `use` and wipes them afterwards. */
export function withSlots<T>(space: Workspace, slots: readonly Slot[], use: () => T): T {
  slots.forEach((slot, bit) => {
    const qualities = space.qualities[bit];
    slot.words.forEach((word, at) => {
      space.slotBits[word] = (space.slotBits[word] ?? 0) | (1 << bit);
      if (qualities !== undefined) qualities[word] = slot.qualities[at] ?? 0;
    });
  });
  try {
    return use();
  } finally {
    slots.forEach((slot, bit) => {
      const qualities = space.qualities[bit];
      for (const word of slot.words) {
        space.slotBits[word] = 0;
        if (qualities !== undefined) qualities[word] = 0;
      }
    });
  }
}
