const bits = 16;
const [oneFactor, otherFactor] = [0x9e3779b1, 0x85ebca6b];

/** A number of a word by its letters in front, in the middle and at the end and its length: 1 to 65,535; 0 of none. Words may share it. */
export const beginningOf = (word: string): number => {
  const { length } = word;
  if (length === 0) return 0;
  const front = word.charCodeAt(0) | (word.charCodeAt(1) << 8) | (word.charCodeAt(2) << 16);
  const back = word.charCodeAt(length - 1) | (word.charCodeAt(length >> 1) << 8) | (length << 16);
  return (Math.imul(front, oneFactor) ^ Math.imul(back, otherFactor)) >>> (32 - bits) || 1;
};

/** Bits of a number of two words (`numberOfPair`). */
export const bitsOfPair = 18;

/** A number of two words that stand side by side, by theirs. */
export const numberOfPair = (one: number, next: number): number =>
  (Math.imul(one, oneFactor) ^ Math.imul(next, otherFactor)) >>> (32 - bitsOfPair);

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
