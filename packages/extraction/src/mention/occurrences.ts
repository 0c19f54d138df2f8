import type { ComparedWord } from '../note/compared-word.ts';
import type { Sentence } from '../note/document.ts';
import type { Dictionary } from './dictionary.ts';

/** Size of the filter that answers most questions from the fastest memory, a power of two. */
const filterSize = 1024;

/**
 * Where the words of one sentence stand, by their ids in a dictionary. Filled anew for every sentence: what it holds of
 * the sentence before is told apart by a stamp and never cleared, so a sentence costs its own words only.
 */
export class Occurrences {
  readonly #dictionary: Dictionary;
  /** By word id: the stamp of the last sentence that held it, and its first position there. */
  readonly #stamps: Int32Array;
  readonly #firsts: Int32Array;
  /** By position: the next position of the same word, -1 at the last. */
  #next = new Int32Array(64);
  #lasts: Int32Array;
  readonly #filter = new Uint8Array(filterSize);
  #stamp = 0;
  /** Ids of the words of the sentence, each once, in the order of the sentence. */
  readonly ids: number[] = [];

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#stamps = new Int32Array(dictionary.wordIds.size);
    this.#firsts = new Int32Array(dictionary.wordIds.size);
    this.#lasts = new Int32Array(dictionary.wordIds.size);
  }

  /** Reads a sentence. Spelling errors are read as the word meant. */
  read({ lexemes }: Sentence): void {
    const { ids } = this;
    for (const id of ids) this.#filter[id & (filterSize - 1)] = 0;
    ids.length = 0;
    this.#stamp += 1;
    if (this.#next.length < lexemes.length) this.#next = new Int32Array(lexemes.length * 2);
    for (let at = 0; at < lexemes.length; at += 1) {
      const word = lexemes[at]?.compared;
      if (word === undefined) continue;
      const id = word.dictionary === this.#dictionary ? word.id : this.#lookUp(word);
      if (id === -1) continue;
      this.#next[at] = -1;
      if (this.#stamps[id] === this.#stamp) this.#next[this.#lasts[id] ?? 0] = at;
      else {
        this.#stamps[id] = this.#stamp;
        this.#firsts[id] = at;
        this.#filter[id & (filterSize - 1)] = 1;
        ids.push(id);
      }
      this.#lasts[id] = at;
    }
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
    return this.#filter[id & (filterSize - 1)] === 1 && this.#stamps[id] === this.#stamp;
  }

  /** First position of a word that the sentence holds. */
  first(id: number): number {
    return this.#firsts[id] ?? -1;
  }

  /** The next position of the same word, -1 behind the last. */
  next(at: number): number {
    return this.#next[at] ?? -1;
  }
}
