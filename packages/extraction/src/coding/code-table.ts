import type { Candidates } from './candidates.ts';
import { type CodeSet, everyBlock } from './code-set.ts';

/**
 * Rows of a table of which each speaks of the codes of a set. Which of them may find something on a worksheet two numbers a row tell, one
 * behind the other in memory: of four hundred rows a note opens some twenty.
 */
export class CodeTable<Row> {
  readonly #rows: readonly Row[];
  /** Of every block of every set its number, its bits, and the place of the row. */
  readonly #blocks: Int32Array;

  constructor(rows: readonly Row[], setOf: (row: Row) => CodeSet) {
    this.#rows = rows;
    this.#blocks = Int32Array.from(
      rows.flatMap((row, place) =>
        (setOf(row).blocks ?? everyBlock).flatMap(({ block, bits }) => [block, bits, place]),
      ),
    );
  }

  /** Visits in their order the rows whose sets may hold a code that stands on the sheet when their turn comes. */
  visit(candidates: Candidates, each: (row: Row) => void): void {
    const blocks = this.#blocks;
    let last = -1;
    for (let at = 0; at < blocks.length; at += 3) {
      if (!candidates.standIn(blocks[at] ?? 0, blocks[at + 1] ?? 0)) continue;
      const place = blocks[at + 2] ?? 0;
      const row = place === last ? undefined : this.#rows[place];
      last = place;
      if (row !== undefined) each(row);
    }
  }
}
