import type { GateLists } from './gate-lists.ts';
import { alwaysOpen, type Gate } from './gates.ts';

/**
 * Which gates are open in each stretch of a note, as bits. Those of all stretches for one gate lie side by side, for rules ask hundreds of
 * times in which sentences theirs is open.
 */
export class GateRows {
  readonly #always = alwaysOpen();
  /** Stretches that there is room for. */
  #room: number;
  /** By place, and within it by stretch. */
  #bits: Int32Array;
  /** The bits of all stretches together. */
  readonly #anywhere = Int32Array.from(this.#always);
  #count = 0;

  /** With room for so many stretches; more of them make room for themselves. */
  constructor(stretches: number) {
    this.#room = stretches + 1;
    this.#bits = this.#closed(this.#room);
  }

  /** What is open where no word has opened any. */
  #closed(room: number): Int32Array {
    const bits = new Int32Array(this.#always.length * room);
    this.#always.forEach((open, place) => {
      if (open !== 0) bits.fill(open, place * room, (place + 1) * room);
    });
    return bits;
  }

  #makeRoom(): void {
    const room = this.#room * 2;
    const bits = this.#closed(room);
    for (let place = 0; place < this.#always.length; place += 1)
      bits.set(this.#bits.subarray(place * this.#room, (place + 1) * this.#room), place * room);
    this.#bits = bits;
    this.#room = room;
  }

  /** Begins another stretch, in which no word has opened any gate yet. Answers its number. */
  add(): number {
    if (this.#count === this.#room) this.#makeRoom();
    this.#count += 1;
    return this.#count - 1;
  }

  /** Opens in a stretch what a word of it opens: a list of gates (gate-lists.ts). */
  open(row: number, { numbers }: GateLists, list: number): void {
    const all = this.#bits;
    const anywhere = this.#anywhere;
    const room = this.#room;
    const end = list + (numbers[list] ?? 0);
    for (let at = list + 1; at < end; at += 2) {
      const place = numbers[at] ?? 0;
      const bits = numbers[at + 1] ?? 0;
      const cell = place * room + row;
      all[cell] = (all[cell] ?? 0) | bits;
      anywhere[place] = (anywhere[place] ?? 0) | bits;
    }
  }

  isOpen(row: number, { place, bit }: Gate): boolean {
    return ((this.#bits[place * this.#room + row] ?? 0) & bit) !== 0;
  }

  isOpenAnywhere({ place, bit }: Gate): boolean {
    return ((this.#anywhere[place] ?? 0) & bit) !== 0;
  }

  /** The first stretch from one on in which a gate is open; -1 for none. */
  firstOpen(from: number, { place, bit }: Gate): number {
    const bits = this.#bits;
    const column = place * this.#room;
    for (let row = from; row < this.#count; row += 1) if (((bits[column + row] ?? 0) & bit) !== 0) return row;
    return -1;
  }
}
