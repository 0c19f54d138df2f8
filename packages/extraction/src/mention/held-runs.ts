import { type DesignationTable, runWidth } from './designation-table.ts';
import type { Occurrences } from './occurrences.ts';

/** Runs of entries, each with the two words that all of its entries hold: the first `count` of what the lists hold. */
class Runs {
  readonly firsts: number[] = [];
  readonly seconds: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  count = 0;

  add(first: number, second: number, from: number, to: number): void {
    this.firsts[this.count] = first;
    this.seconds[this.count] = second;
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }
}

/**
 * The runs of a table whose two rarest words a sentence holds; filled anew for every sentence. They are looked for in steps of one look each
 * for all words: what is looked at has left the caches, and so none waits for the one before it.
 */
export class HeldRuns extends Runs {
  /** Words that runs begin with, of those that the sentence may hold; from the first to behind the last of them. */
  readonly #asked = new Runs();

  read(occurrences: Occurrences, { heads: { numbers, width }, offset, runs }: DesignationTable): void {
    const { ids, lows, highs, count, low, high } = occurrences;
    const asked = this.#asked;
    asked.count = 0;
    for (let place = 0; place < count; place += 1) {
      if (((lows[place] ?? 0) & low) === 0 && ((highs[place] ?? 0) & high) === 0) continue;
      const id = ids[place] ?? 0;
      const head = id * width + offset;
      if (((numbers[head + 2] ?? 0) & low) === 0 && ((numbers[head + 3] ?? 0) & high) === 0) continue;
      asked.add(id, -1, (numbers[head] ?? 0) * runWidth, (numbers[head + 1] ?? 0) * runWidth);
    }
    for (let word = 0; word < asked.count; word += 1) asked.seconds[word] = runs[asked.from[word] ?? 0] ?? -1;
    this.count = 0;
    for (let word = 0; word < asked.count; word += 1) {
      const first = asked.firsts[word] ?? 0;
      const behind = asked.to[word] ?? 0;
      let second = asked.seconds[word] ?? -1;
      for (let run = asked.from[word] ?? 0; run < behind; run += runWidth) {
        if (second === -1 || occurrences.has(second))
          this.add(first, second, runs[run + 1] ?? 0, runs[run + runWidth + 1] ?? 0);
        second = runs[run + runWidth] ?? -1;
      }
    }
  }
}
