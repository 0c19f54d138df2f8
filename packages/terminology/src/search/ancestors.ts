import { none } from '../compile/kinds.ts';
import { headTokens } from '../compile/token.ts';
import type { LoadedIndex } from '../load.ts';
import { ranking } from './ranking.ts';
import { readName } from './read-name.ts';
import type { Workspace } from './workspace.ts';

const firstRows = 256;
/** Names of a header that are read for its children: the title and what stands beside it. */
const namesAbove = 6;

/**
 * How well each slot of a query is met by names of a concept's ancestors: a row of qualities for each concept that has
 * children among the candidates. Siblings share theirs, so rows are kept until the pass ends.
 */
export class Ancestors {
  /** All rows, one after the other; row 0 has nothing. Another array after rows were added. */
  rows = new Float64Array(firstRows * ranking.slots);
  /** For each concept the number of its row, 0 where it was not read yet. */
  readonly #rowOf: Uint32Array;
  readonly #read: number[] = [];

  constructor({ parents }: LoadedIndex) {
    this.#rowOf = new Uint32Array(parents.length);
  }

  /**
   * Where the row of a concept begins in `rows`: the best of its own names and of all above it, for the `slots` marked. 0, where
   * every quality is 0, for none.
   */
  rowOf(space: Workspace, concept: number, slots: number, denied: number): number {
    if (concept === none) return 0;
    const known = this.#rowOf[concept] ?? 0;
    if (known !== 0) return known * ranking.slots;
    const row = this.#read.push(concept);
    const from = row * ranking.slots;
    if (from + ranking.slots > this.rows.length) this.#grow();
    this.rows.fill(0, from, from + slots);
    // Damaged hierarchies run in circles; this one then ends here.
    this.#rowOf[concept] = row;
    const above = this.rowOf(space, space.index.parents[concept] ?? none, slots, denied);
    const { rows } = this;
    const { forward, forwardStarts } = space.index;
    const end = forwardStarts[concept + 1] ?? 0;
    let head = forwardStarts[concept] ?? 0;
    for (let name = 0; name < namesAbove && head < end; name += 1) {
      readName(space, head, denied, rows, from);
      head += 1 + headTokens(forward[head] ?? 0);
    }
    for (let slot = 0; slot < slots; slot += 1) {
      const inherited = rows[above + slot] ?? 0;
      if (inherited > (rows[from + slot] ?? 0)) rows[from + slot] = inherited;
    }
    return from;
  }

  /** Forgets all rows: what is asked next is another question. */
  clear(): void {
    for (const concept of this.#read) this.#rowOf[concept] = 0;
    this.#read.length = 0;
  }

  #grow(): void {
    const rows = new Float64Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
  }
}
