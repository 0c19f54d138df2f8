import type { Candidates } from './candidates.ts';
import type { CodeSet } from './code-set.ts';

/** The place of a set that could hold any code. */
const any = -1;

/**
 * Rows of a table of which each speaks of the codes of a set. Which of them find something on a worksheet the numbers of their sets tell,
 * one behind the other in memory: of four hundred rows a note opens some twenty.
 */
export class CodeTable<Row> {
  readonly #rows: readonly Row[];
  /** Of every row the number of its set, and that of the one that has to hold a code beside it. */
  readonly #sets: Int32Array;

  constructor(
    rows: readonly Row[],
    setOf: (row: Row) => CodeSet,
    besideOf: (row: Row) => CodeSet | undefined = () => undefined,
  ) {
    this.#rows = rows;
    this.#sets = Int32Array.from(
      rows.flatMap((row) => [setOf(row).number ?? any, besideOf(row)?.number ?? any]),
    );
  }

  /** Visits in their order the rows whose sets hold a code that stands on the sheet when their turn comes. */
  visit(candidates: Candidates, each: (row: Row) => void): void {
    const sets = this.#sets;
    for (let at = 0; at < sets.length; at += 2) {
      const set = sets[at] ?? any;
      if (set !== any && candidates.countIn(set) === 0) continue;
      const beside = sets[at + 1] ?? any;
      if (beside !== any && candidates.countIn(beside) === 0) continue;
      const row = this.#rows[at >> 1];
      if (row !== undefined) each(row);
    }
  }
}
