import type { OpenedByWord } from './gates.ts';

/**
 * The gates that words open, in one piece of memory: a list is the count of its numbers and the numbers, a place and its bits by turns. Many
 * words open the same ones, which stand there once.
 */
export class GateLists {
  numbers = new Int32Array(1 << 12);
  #end = 0;
  readonly #known = new Map<string, number>();

  /** Where a list stands; put there when first asked for. */
  placeOf(gates: OpenedByWord): number {
    const key = gates.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.#end;
    this.#end += 1 + gates.length;
    if (this.#end > this.numbers.length) {
      const more = new Int32Array(this.numbers.length * 2);
      more.set(this.numbers);
      this.numbers = more;
    }
    this.numbers[place] = gates.length;
    this.numbers.set(gates, place + 1);
    this.#known.set(key, place);
    return place;
  }
}
