import { glueOf } from './glue.ts';
import { longestKept } from './normalize.ts';

/**
 * A word as designations and notes are compared, one object a word, so that what is true of it is worked out once and a
 * dictionary finds its own number for it without reading its letters again.
 */
export interface ComparedWord {
  readonly text: string;
  /** What it does between the words of a designation (glue.ts). */
  readonly glue: number;
  /** The dictionary that was asked last, and the number of the word in it; -1 where it has none. */
  dictionary: object | null;
  id: number;
  /** That number is of another word, one typing error away. */
  misspelt: boolean;
  /** What may stand beside it in a designation, as 64 bits (mention/designation-table.ts). */
  low: number;
  high: number;
}

const words = new Map<string, ComparedWord>();
/** Notes hold names and numbers without end; a word that is forgotten is only worked out again. */
const mostKept = 50_000;

/** The one object of a comparison word. */
export const comparedWord = (text: string): ComparedWord => {
  let word = words.get(text);
  if (word === undefined) {
    // What every word of a note is asked stands together, and first.
    word = {
      dictionary: null,
      id: -1,
      low: 0,
      high: 0,
      misspelt: false,
      glue: glueOf(text.toLowerCase()),
      text,
    };
    if (text.length > longestKept) return word;
    if (words.size >= mostKept) words.clear();
    words.set(text, word);
  }
  return word;
};
