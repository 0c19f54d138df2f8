import { type ComparedWord, comparedWord } from '../note/compared-word.ts';
import type { Sentence } from '../note/document.ts';
import { besides, highBit, lowBit } from './designation-table.ts';
import type { Dictionary } from './dictionary.ts';
import { isName } from './person-names.ts';

const nothing = comparedWord('');

/** Numbers kept of a word, side by side: its first and last position in the sentence, and the one that was passed last in looking for the nearest. */
const placeWidth = 3;
/** Numbers read of a word of a sentence: its id, the 64 bits of what may stand beside it, and 1 if it is misspelt. */
const readWidth = 4;
/** Words of a sentence at first; a longer one makes room for itself. */
const roomAtFirst = 128;

/**
 * Where the words of one sentence stand, by their ids in a dictionary. Filled anew for every sentence, in a table so small that it stays in
 * the fastest memory: what a sentence does not hold, which is most of what is asked, is told by one look.
 */
export class Occurrences {
  readonly #dictionary: Dictionary;
  /** By slot, four a word: the id of the word there and one more, 0 for none. An id stands in the slot of its last bits or soon behind. */
  #slots = new Int32Array(roomAtFirst * 4);
  /** By slot, `placeWidth` numbers each. */
  #places = new Int32Array(roomAtFirst * 4 * placeWidth);
  /** By position, `readWidth` numbers each. */
  #read = new Int32Array(roomAtFirst * readWidth);
  /** The slots that are taken. */
  #taken = new Int32Array(roomAtFirst);
  /** By position: the next position of the same word, -1 at the last. */
  #next = new Int32Array(roomAtFirst);
  /** Ids of the words of the sentence, each once, in its order: the first `count` of them; with the bits of what may stand beside each. */
  ids = new Int32Array(roomAtFirst);
  lows = new Int32Array(roomAtFirst);
  highs = new Int32Array(roomAtFirst);
  count = 0;
  /** The bits of all of them. */
  low = 0;
  high = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Reads a sentence. Spelling errors are read as the word meant. */
  read(sentence: Sentence): void {
    const { lexemes } = sentence;
    for (let at = 0; at < this.count; at += 1) this.#slots[this.#taken[at] ?? 0] = 0;
    if (this.#next.length < lexemes.length) this.#makeRoom(lexemes.length * 2);
    const read = this.#read;
    // In two loops: what is known of a word has mostly left the caches, and here none waits for the one before it.
    for (let at = 0; at < lexemes.length; at += 1) {
      const word = lexemes[at]?.compared ?? nothing;
      const id = word.dictionary === this.#dictionary ? word.id : this.#lookUp(word);
      read[at * readWidth] = id;
      read[at * readWidth + 1] = word.low;
      read[at * readWidth + 2] = word.high;
      read[at * readWidth + 3] = word.misspelt ? 1 : 0;
    }
    const slots = this.#slots;
    const places = this.#places;
    const next = this.#next;
    const { ids, lows, highs } = this;
    let count = 0;
    let low = 0;
    let high = 0;
    for (let at = 0; at < lexemes.length; at += 1) {
      const id = read[at * readWidth] ?? -1;
      if (id === -1) continue;
      if (read[at * readWidth + 3] === 1 && this.#isName(sentence, at)) continue;
      next[at] = -1;
      const slot = this.#slotOf(id);
      const place = slot * placeWidth;
      if (slots[slot] !== 0) next[places[place + 1] ?? 0] = at;
      else {
        slots[slot] = id + 1;
        places[place] = at;
        places[place + 2] = at;
        this.#taken[count] = slot;
        ids[count] = id;
        lows[count] = read[at * readWidth + 1] ?? 0;
        highs[count] = read[at * readWidth + 2] ?? 0;
        low |= lowBit(id);
        high |= highBit(id);
        count += 1;
      }
      places[place + 1] = at;
    }
    this.count = count;
    this.low = low;
    this.high = high;
  }

  #isName(sentence: Sentence, at: number): boolean {
    const lexeme = sentence.lexemes[at];
    return lexeme !== undefined && isName(sentence, lexeme);
  }

  #makeRoom(words: number): void {
    // A power of two, so that the last bits of an id are a slot.
    const room = 1 << (32 - Math.clz32(words));
    this.#slots = new Int32Array(room * 4);
    this.#places = new Int32Array(room * 4 * placeWidth);
    this.#read = new Int32Array(room * readWidth);
    this.#taken = new Int32Array(room);
    this.#next = new Int32Array(room);
    this.ids = new Int32Array(room);
    this.lows = new Int32Array(room);
    this.highs = new Int32Array(room);
  }

  /** The slot of a word, or the free one that would be its. */
  #slotOf(id: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = id & last;
    while (slots[slot] !== 0 && slots[slot] !== id + 1) slot = (slot + 1) & last;
    return slot;
  }

  /** The id of a word, or of the word that is meant by a misspelt one; remembered on the word. -1: none. */
  #lookUp(word: ComparedWord): number {
    const { wordIds, spelling, heads } = this.#dictionary;
    const known = wordIds.get(word.text);
    const id = known ?? spelling.read(word.text);
    if (id === undefined) return -1;
    word.misspelt = known === undefined && id !== null;
    word.dictionary = this.#dictionary;
    word.id = id ?? -1;
    [word.low, word.high] = besides(heads, word.id);
    return word.id;
  }

  has(id: number): boolean {
    return this.#slots[this.#slotOf(id)] !== 0;
  }

  /** First position of a word that the sentence holds. */
  first(id: number): number {
    return this.#places[this.#slotOf(id) * placeWidth] ?? -1;
  }

  /**
   * Where to begin to look for the position of a word nearest to another one: what `pass` was told of if that stands before it, else
   * the first. A text of nothing but one word holds hundreds, and those are asked for in their order.
   */
  from(id: number, to: number): number {
    const passed = this.#places[this.#slotOf(id) * placeWidth + 2] ?? 0;
    return passed <= to ? passed : this.first(id);
  }

  pass(id: number, at: number): void {
    this.#places[this.#slotOf(id) * placeWidth + 2] = at;
  }

  /** The next position of the same word, -1 behind the last. */
  next(at: number): number {
    return this.#next[at] ?? -1;
  }
}
