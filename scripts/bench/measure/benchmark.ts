/** Folders with what is measured on; nothing of it is part of the product. */
export interface BenchmarkData {
  /** Official releases: what CODES_DIR names. */
  readonly releases: string;
  /** Queries and notes to measure with. */
  readonly evaluation: string;
  /** Programs that prepare data, such as cut-index. */
  readonly tools: string;
  /** For what a benchmark makes and may keep, such as an index it had to cut. */
  readonly scratch: string;
  /** For whoever works on a benchmark: less of it, which is not written into the report. */
  readonly quick: boolean;
}

/** A benchmark: one file in scripts/bench, exported as `benchmark`. Its name is that of the file. */
export interface Benchmark {
  /** Heading of its section in docs/benchmarks.md. */
  readonly title: string;
  /** What is measured, how, and against whom: Markdown above the figures. */
  readonly method: string;
  /** Measures, saying on the way what it does; answers the figures as Markdown. */
  readonly run: (data: BenchmarkData, say: (line: string) => void) => Promise<string>;
}
