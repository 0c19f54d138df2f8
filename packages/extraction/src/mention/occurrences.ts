import type { ComparedWord } from '../note/compared-word.ts';
import type { Sentence } from '../note/document.ts';
import { highBit, lowBit } from './designation-table.ts';
import type { Dictionary } from './dictionary.ts';

/** Size of the filter that answers most questions from the fastest memory, a power of two. */
const filterSize = 1024;
/**
 * Numbers kept of a word, side by side: the stamp of the last sentence that held it, its first and last position there, and the one that
 * was passed last in looking for the nearest.
 */
const wordWidth = 4;

/**
 * Where the words of one sentence stand, by their ids in a dictionary. Filled anew for every sentence: what it holds of
 * the sentence before is told apart by a stamp and never cleared, so a sentence costs its own words only.
 */
export class Occurrences {
  readonly #dictionary: Dictionary;
  /** By word id, `wordWidth` numbers each. */
  readonly #words: Int32Array;
  /** By position: the next position of the same word, -1 at the last. */
  #next = new Int32Array(64);
  readonly #filter = new Uint8Array(filterSize);
  #stamp = 0;
  /** Ids of the words of the sentence, each once, in the order of the sentence: the first `count` of them; and their bits. */
  ids = new Int32Array(64);
  count = 0;
  low = 0;
  high = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#words = new Int32Array(dictionary.wordIds.size * wordWidth);
  }

  /** Reads a sentence. Spelling errors are read as the word meant. */
  read({ lexemes }: Sentence): void {
    const filter = this.#filter;
    const words = this.#words;
    for (let at = 0; at < this.count; at += 1) filter[(this.ids[at] ?? 0) & (filterSize - 1)] = 0;
    if (this.#next.length < lexemes.length) {
      this.#next = new Int32Array(lexemes.length * 2);
      this.ids = new Int32Array(lexemes.length * 2);
    }
    const { ids } = this;
    const next = this.#next;
    this.#stamp += 1;
    const stamp = this.#stamp;
    let count = 0;
    let low = 0;
    let high = 0;
    for (let at = 0; at < lexemes.length; at += 1) {
      const word = lexemes[at]?.compared;
      if (word === undefined) continue;
      const id = word.dictionary === this.#dictionary ? word.id : this.#lookUp(word);
      if (id === -1) continue;
      const place = id * wordWidth;
      next[at] = -1;
      if (words[place] === stamp) next[words[place + 2] ?? 0] = at;
      else {
        words[place] = stamp;
        words[place + 1] = at;
        words[place + 3] = at;
        filter[id & (filterSize - 1)] = 1;
        low |= lowBit(id);
        high |= highBit(id);
        ids[count] = id;
        count += 1;
      }
      words[place + 2] = at;
    }
    this.count = count;
    this.low = low;
    this.high = high;
  }

  /** The id of a word, or of the word that is meant by a misspelt one; remembered on the word. -1: none. */
  #lookUp(word: ComparedWord): number {
    const { wordIds, spelling } = this.#dictionary;
    const id = wordIds.get(word.text) ?? spelling.read(word.text);
    if (id === undefined) return -1;
    word.dictionary = this.#dictionary;
    word.id = id ?? -1;
    return word.id;
  }

  has(id: number): boolean {
    return this.#filter[id & (filterSize - 1)] === 1 && this.#words[id * wordWidth] === this.#stamp;
  }

  /** First position of a word that the sentence holds. */
  first(id: number): number {
    return this.#words[id * wordWidth + 1] ?? -1;
  }

  /**
   * Where to begin to look for the position of a word nearest to another one: what `pass` was told of if that stands before it, else
   * the first. A text of nothing but one word holds hundreds, and those are asked for in their order.
   */
  from(id: number, to: number): number {
    const passed = this.#words[id * wordWidth + 3] ?? 0;
    return passed <= to ? passed : this.first(id);
  }

  pass(id: number, at: number): void {
    this.#words[id * wordWidth + 3] = at;
  }

  /** The next position of the same word, -1 behind the last. */
  next(at: number): number {
    return this.#next[at] ?? -1;
  }
}
