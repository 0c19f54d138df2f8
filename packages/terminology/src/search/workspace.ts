import { indexOf, tableSize } from '../compile/string-table.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { fillerWords } from '../text/word-classes.ts';
import { ranking } from './ranking.ts';
import { type ReadingsByWord, readingsByWord } from './readings.ts';
import { lettersOf } from './similar-words.ts';
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
  readonly slotBits: Uint32Array;
  /** For each slot, the quality of each word of the index. */
  readonly qualities: readonly Uint8Array[];
  /** For each word its letters as bits: which words cannot be similar. */
  readonly letters: Uint32Array;
  /** For each concept, the last slot that it has met. */
  readonly met: Uint8Array;
  /** For each concept, the weight that it has gathered. */
  readonly gathered: Float32Array;
  /** For headers met on the way, how well their names and those above meet each slot of the query. */
  readonly above: Map<number, Float64Array>;
  /** Concepts that have gathered anything. */
  readonly touched: Uint32Array;
  /** For each concept, whether its title is that of a residual category (1, "Other specified …") or an unspecified one (2). */
  readonly titleKinds: Uint8Array;
  /** For each concept, what it is worth before anything is asked: 1 and something for what is common or billable. */
  readonly prior: Float32Array;
}

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
    slotBits: new Uint32Array(words),
    qualities: Array.from({ length: ranking.slots }, () => new Uint8Array(words)),
    letters: Uint32Array.from({ length: words }, (_, word) =>
      lettersOf(index.words.bytes.subarray(index.words.offsets[word], index.words.offsets[word + 1])),
    ),
    met: new Uint8Array(concepts),
    gathered: new Float32Array(concepts),
    above: new Map(),
    touched: new Uint32Array(concepts),
    titleKinds: titleKindsOf(index),
    prior: Float32Array.from({ length: concepts }, (_, concept) => priorOf(index, concept)),
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
    space.above.clear();
    slots.forEach((slot, bit) => {
      const qualities = space.qualities[bit];
      for (const word of slot.words) {
        space.slotBits[word] = 0;
        if (qualities !== undefined) qualities[word] = 0;
      }
    });
  }
}

function priorOf(index: LoadedIndex, concept: number): number {
  const common = (index.commonness[concept] ?? 0) / 255;
  return 1 + ranking.commonBonus * common + (index.billable[concept] === 1 ? ranking.billableBonus : 0);
}

function titleKindsOf(index: LoadedIndex): Uint8Array {
  const other = indexOf(index.words, 'other');
  const unspecified = indexOf(index.words, 'unspecified');
  return Uint8Array.from({ length: conceptCount(index) }, (_, concept) => {
    const title = index.nameStarts[concept] ?? 0;
    if (index.tokens[index.tokenStarts[title] ?? 0] === other) return 1;
    for (let at = index.tokenStarts[title] ?? 0; at < (index.tokenStarts[title + 1] ?? 0); at += 1)
      if (index.tokens[at] === unspecified) return 2;
    return 0;
  });
}
