import { seededRandom } from '@ohm/terminology';
import type { Score } from './score.ts';

/** What one note scored: gold codes found, gold codes missed, codes suggested in vain. */
export interface NoteCounts {
  readonly hits: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

/** How many of each a score has. */
export const countsOf = ({ hits, missed, falseAlarms }: Score): NoteCounts => ({
  hits: hits.length,
  missed: missed.length,
  falseAlarms: falseAlarms.length,
});

/** Micro precision, recall and F1 of some notes; 0 where nothing can be divided. */
export const microFigures = (notes: readonly NoteCounts[]) => {
  const sum = (of: (note: NoteCounts) => number): number => notes.reduce((all, note) => all + of(note), 0);
  const [hits, missed, falseAlarms] = [sum((n) => n.hits), sum((n) => n.missed), sum((n) => n.falseAlarms)];
  const precision = hits + falseAlarms === 0 ? 0 : hits / (hits + falseAlarms);
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { hits, missed, falseAlarms, precision, recall, f1 };
};

/**
 * 95 % intervals by drawing whole notes with replacement (percentile bootstrap): notes, not codes, are what varies. The same seed
 * draws the same samples, so that two runs can be compared.
 */
export const bootstrapIntervals = (notes: readonly NoteCounts[], draws = 2000, seed = 20_260_301) => {
  const random = seededRandom(seed);
  const samples = Array.from({ length: draws }, () =>
    microFigures(notes.map((note) => notes[Math.floor(random() * notes.length)] ?? note)),
  );
  const interval = (of: (figures: ReturnType<typeof microFigures>) => number): readonly [number, number] => {
    const sorted = samples.map(of).sort((a, b) => a - b);
    return [sorted[Math.floor(0.025 * draws)] ?? 0, sorted[Math.ceil(0.975 * draws) - 1] ?? 0];
  };
  return {
    precision: interval((figures) => figures.precision),
    recall: interval((figures) => figures.recall),
    f1: interval((figures) => figures.f1),
  };
};

/** Expected calibration error over ten bins of equal width: how far confidence is from the share that was right. */
export const calibrationError = (
  answers: readonly { readonly confidence: number; readonly right: boolean }[],
): number => {
  const bins = new Map<number, { right: number; confidence: number }>();
  for (const { confidence, right } of answers) {
    const at = Math.min(9, Math.floor(confidence * 10));
    const bin = bins.get(at) ?? { right: 0, confidence: 0 };
    bin.right += right ? 1 : 0;
    bin.confidence += confidence;
    bins.set(at, bin);
  }
  return [...bins.values()].reduce(
    (sum, bin) => sum + Math.abs(bin.right - bin.confidence) / Math.max(1, answers.length),
    0,
  );
};
