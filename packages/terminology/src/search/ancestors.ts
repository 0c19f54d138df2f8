import { none } from '../compile/kinds.ts';
import type { LoadedIndex } from '../load.ts';
import { ranking } from './ranking.ts';

const unread = 0;
const firstRows = 256;

/**
 * How well each slot of a query is met by names of a concept's ancestors: a row of qualities for each concept that has
 * children among the candidates. Siblings share theirs, so rows are kept until the pass ends.
 */
export class Ancestors {
  /** For each concept the number of its row, 0 where it was not read yet; row 0 has nothing. */
  readonly #rowOf: Uint32Array;
  readonly #parents: Uint32Array;
  readonly #read: number[] = [];
  #rows = new Float32Array(firstRows * ranking.slots);

  constructor({ parents }: LoadedIndex) {
    this.#parents = parents;
    this.#rowOf = new Uint32Array(parents.length);
  }

  /**
   * Where the row of a concept begins in `rows`: the best of its own names, which `read` notes in an array from a place on,
   * and of all above it. 0, where every quality is 0, for none.
   */
  rowOf(
    concept: number,
    slots: number,
    read: (concept: number, rows: Float32Array, from: number) => void,
  ): number {
    if (concept === none) return 0;
    const known = this.#rowOf[concept] ?? 0;
    if (known !== unread) return known * ranking.slots;
    const row = this.#read.push(concept);
    const from = row * ranking.slots;
    if (from + ranking.slots > this.#rows.length) this.#grow();
    this.#rows.fill(0, from, from + slots);
    // Damaged hierarchies run in circles; this one then ends here.
    this.#rowOf[concept] = row;
    const above = this.rowOf(this.#parents[concept] ?? none, slots, read);
    read(concept, this.#rows, from);
    const rows = this.#rows;
    for (let slot = 0; slot < slots; slot += 1) {
      const inherited = rows[above + slot] ?? 0;
      if (inherited > (rows[from + slot] ?? 0)) rows[from + slot] = inherited;
    }
    return from;
  }

  /** All rows; another array after rows were added. */
  get rows(): Float32Array {
    return this.#rows;
  }

  /** Forgets all rows: what is asked next is another question. */
  clear(): void {
    for (const concept of this.#read) this.#rowOf[concept] = unread;
    this.#read.length = 0;
  }

  #grow(): void {
    const rows = new Float32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }
}
