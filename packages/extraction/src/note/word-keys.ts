/** Numbers of a key: so many of letters, then the facts and where to look for the word (word-table.ts). */
export const columns = 8;
const letterColumns = 6;
export const [factsColumn, slotColumn] = [6, 7] as const;
/** Units of a word that are held in one number, a byte each. */
const inOne = 4;

/** The facts of a key: the length of the word as far as it matters, and whether all its letters are in it. */
const longest = 63;
export const isWhole = 64;
const keyMask = 127;

const factor = 0x9e3779b1;

/** The letters of words as they are looked up, a row of numbers a word; filled anew for every text. */
export class WordKeys {
  rows = new Int32Array(256 * columns);

  /** Sets the key of a word of a text. `end` exclusive. */
  set(index: number, text: string, start: number, end: number): void {
    const row = index * columns;
    if (row >= this.rows.length) this.#makeRoom();
    const { rows } = this;
    const length = end - start;
    let hash = length;
    let all = 0;
    let column = 0;
    for (let at = start; at < end; column += 1) {
      const to = Math.min(at + inOne, end);
      let letters = 0;
      for (let shift = 0; at < to; at += 1, shift += 8) {
        const unit = text.charCodeAt(at);
        all |= unit;
        letters |= unit << shift;
      }
      hash = Math.imul(hash ^ letters, factor);
      hash ^= hash >>> 15;
      if (column < letterColumns) rows[row + column] = letters;
    }
    const whole = all < 256 && column <= letterColumns ? isWhole : 0;
    for (; column < letterColumns; column += 1) rows[row + column] = 0;
    rows[row + factsColumn] = Math.min(length, longest) | whole;
    rows[row + slotColumn] = hash;
  }

  #makeRoom(): void {
    const more = new Int32Array(this.rows.length * 2);
    more.set(this.rows);
    this.rows = more;
  }
}

/** Whether two rows have the same letters, or those of words too long for them may be the same. */
export const sameKey = (one: Int32Array, at: number, other: Int32Array, to: number): boolean =>
  (((one[at] ?? 0) ^ (other[to] ?? 0)) |
    ((one[at + 1] ?? 0) ^ (other[to + 1] ?? 0)) |
    ((one[at + 2] ?? 0) ^ (other[to + 2] ?? 0)) |
    ((one[at + 3] ?? 0) ^ (other[to + 3] ?? 0)) |
    ((one[at + 4] ?? 0) ^ (other[to + 4] ?? 0)) |
    ((one[at + 5] ?? 0) ^ (other[to + 5] ?? 0)) |
    (((one[at + 6] ?? 0) ^ (other[to + 6] ?? 0)) & keyMask)) ===
  0;
