import { alwaysOpen, type Gate, type OpenedByWord } from './gates.ts';

/** Which gates are open in each stretch of a note: a row of bits a stretch, side by side, for rules ask a note hundreds of times. */
export class GateRows {
  readonly #always = alwaysOpen();
  readonly #width = this.#always.length;
  #bits: Int32Array;
  /** The bits of all rows together. */
  readonly #anywhere = Int32Array.from(this.#always);
  #count = 0;

  /** With room for so many stretches; more of them make room for themselves. */
  constructor(stretches: number) {
    this.#bits = new Int32Array((stretches + 1) * this.#width);
  }

  /** Begins the row of another stretch, in which no word has opened any yet. Answers its number. */
  add(): number {
    const row = this.#count;
    this.#count += 1;
    if (this.#count * this.#width > this.#bits.length) {
      const more = new Int32Array(this.#bits.length * 2);
      more.set(this.#bits);
      this.#bits = more;
    }
    this.#bits.set(this.#always, row * this.#width);
    return row;
  }

  /** Opens in a stretch what a word of it opens: a place and its bits by turns. */
  open(row: number, opened: OpenedByWord): void {
    const first = row * this.#width;
    for (let at = 0; at < opened.length; at += 2) {
      const place = opened[at] ?? 0;
      const bits = opened[at + 1] ?? 0;
      this.#bits[first + place] = (this.#bits[first + place] ?? 0) | bits;
      this.#anywhere[place] = (this.#anywhere[place] ?? 0) | bits;
    }
  }

  isOpen(row: number, { place, bit }: Gate): boolean {
    return ((this.#bits[row * this.#width + place] ?? 0) & bit) !== 0;
  }

  isOpenAnywhere({ place, bit }: Gate): boolean {
    return ((this.#anywhere[place] ?? 0) & bit) !== 0;
  }
}
