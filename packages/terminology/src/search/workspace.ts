import { indexOf, tableSize } from '../compile/string-table.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { fillerWords } from '../text/word-classes.ts';
import { type CommonWord, commonWords } from './common-words.ts';
import { Families } from './families.ts';
import { Found } from './found.ts';
import { Leaders } from './leaders.ts';
import { Marks } from './marks.ts';
import { type ReadingsByWord, readingsByWord } from './readings.ts';
import { Remembered } from './remembered.ts';
import { lettersOf } from './similar-words.ts';
import type { Slot } from './slot.ts';
import { type Standing, standingOf } from './standing.ts';
import type { WordValues } from './word-values.ts';

/**
 * Arrays that a search writes on, one set for an index, cleared by whoever used them: searches are synchronous, so none
 * overlaps another, and nothing is allocated for each.
 */
export interface Workspace {
  readonly index: LoadedIndex;
  /** Numbers of the words that carry no meaning of their own. */
  readonly fillers: ReadonlySet<number>;
  readonly readings: ReadingsByWord;
  readonly standing: Standing;
  readonly marks: Marks;
  /** For each word its letters as bits: which words cannot be similar. */
  readonly letters: Uint32Array;
  /** For each concept, the last slot that it has met. */
  readonly met: Uint8Array;
  /** For each concept, the weight that it has gathered, once it has met a slot. */
  readonly gathered: Int32Array;
  /** Concepts that have gathered anything, with room for one more, and in the same order what they are worth. */
  readonly touched: Uint32Array;
  readonly worth: Float32Array;
  readonly common: ReadonlyMap<number, CommonWord>;
  readonly families: Families;
  readonly leaders: Leaders;
  readonly found: Found;
  /** For each concept, the entry of `found` that counts, from 1. */
  readonly entryOf: Uint32Array;
  /** Where slots are filled, those that nobody is filling. */
  readonly values: WordValues[];
  /** Slots of words that were asked for lately, and what else words may say. */
  readonly slots: Remembered<Slot>;
  readonly readingsOf: Remembered<readonly (readonly string[])[]>;
}

/** The arrays for searching an index; about 8 bytes a word and 30 a concept. */
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
    standing: standingOf(index),
    marks: new Marks(words),
    letters: lettersOfWords(index),
    met: new Uint8Array(concepts),
    gathered: new Int32Array(concepts),
    touched: new Uint32Array(concepts + 1),
    worth: new Float32Array(concepts),
    common: commonWords(index),
    families: new Families(index),
    leaders: new Leaders(),
    found: new Found(),
    entryOf: new Uint32Array(concepts),
    values: [],
    slots: new Remembered(),
    readingsOf: new Remembered(),
  };
}

function lettersOfWords({ words: { offsets, bytes } }: LoadedIndex): Uint32Array {
  const letters = new Uint32Array(offsets.length - 1);
  for (let word = 0; word < letters.length; word += 1)
    letters[word] = lettersOf(bytes, offsets[word] ?? 0, offsets[word + 1] ?? 0);
  return letters;
}
