const bits = 16;
const factors = [31, 7, 131, 1031] as const;

/** A number of a word by its letters in front, its last one and its length: 1 to 65,535; 0 of none. Words may share it. */
export const beginningOf = (word: string): number =>
  word === ''
    ? 0
    : (Math.imul(word.charCodeAt(0), factors[0]) +
        Math.imul(word.charCodeAt(1) | 0, factors[1]) +
        Math.imul(word.charCodeAt(2) | 0, factors[2]) +
        Math.imul(word.charCodeAt(word.length - 1), factors[3]) +
        word.length) &
        ((1 << bits) - 1) || 1;

/** Bits of a number of two words (`numberOfPair`). */
export const bitsOfPair = 18;

/** A number of two words that stand side by side, by theirs. */
export const numberOfPair = (one: number, next: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - bitsOfPair);

/** Words that names or phrases begin with: most words of a note are told from them by their numbers, before any is looked up. */
export class Beginnings {
  readonly #held: Int32Array;

  /** For numbers of so many bits. */
  constructor(places: number = bits) {
    this.#held = new Int32Array(1 << (places - 5));
  }

  add(beginning: number): void {
    this.#held[beginning >> 5] = (this.#held[beginning >> 5] ?? 0) | (1 << (beginning & 31));
  }

  /** False for a word that nothing begins with; true for all others and a few beside. */
  mayHold(beginning: number): boolean {
    return ((this.#held[beginning >> 5] ?? 0) & (1 << (beginning & 31))) !== 0;
  }
}
