import { median, quantile } from './interleaved.ts';

/** How two samples lie to each other. */
export interface Comparison {
  /**
   * How often a number of the first is greater than one of the second, ties counted half (Mann and Whitney's U over all
   * pairs): 0.5 where nobody can tell them apart.
   */
  readonly greater: number;
  /** Of `greater`, from 1,000 resamples (percentile bootstrap): 99 of 100 such intervals hold the true share. */
  readonly interval: readonly [low: number, high: number];
  /** How likely a difference as great as this is where there is none: two-sided, normal approximation with ties. */
  readonly p: number;
  /** Median of the first less that of the second. */
  readonly medianDifference: number;
}

const resamples = 1_000;

/** Compares two samples without asking how they are distributed, as times of answers never are. */
export function compare(first: readonly number[], second: readonly number[]): Comparison {
  const { u, ties } = rankSum(first, second);
  const [m, n] = [first.length, second.length];
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
  // Corrected for continuity.
  const z = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5) / Math.sqrt(variance);
  const random = seeded(20_261_126);
  const resampled = Array.from({ length: resamples }, () => {
    const [one, other] = [resample(first, random), resample(second, random)];
    return rankSum(one, other).u / (m * n);
  }).sort((one, other) => one - other);
  return {
    greater: u / (m * n),
    interval: [quantile(resampled, 0.005), quantile(resampled, 0.995)],
    p: variance === 0 ? 1 : 2 * (1 - normal(z)),
    medianDifference: median(first) - median(second),
  };
}

/** U of the first sample, and the sum over groups of equal numbers of t³ − t. */
function rankSum(first: readonly number[], second: readonly number[]): { u: number; ties: number } {
  const all = Float64Array.from([...first, ...second]).sort();
  const rankOf = new Map<number, number>();
  let ties = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to] === all[from]) to += 1;
    const equal = to - from;
    ties += equal ** 3 - equal;
    rankOf.set(all[from] ?? Number.NaN, (from + 1 + to) / 2);
    from = to;
  }
  const ranks = first.reduce((sum, number) => sum + (rankOf.get(number) ?? Number.NaN), 0);
  return { u: ranks - (first.length * (first.length + 1)) / 2, ties };
}

function resample(sample: readonly number[], random: () => number): number[] {
  return sample.map(() => sample[Math.floor(random() * sample.length)] ?? Number.NaN);
}

/** Mulberry32: the same numbers every time, so that the same times give the same interval. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The standard normal distribution below `z`, for z ≥ 0, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
