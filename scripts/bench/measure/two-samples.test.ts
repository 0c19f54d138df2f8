import { expect, it } from 'vitest';
import { compare } from './two-samples.ts';

const even = Array.from({ length: 200 }, (_, index) => 10 + ((index * 37) % 200) / 100);

it('finds no difference where there is none', () => {
  const { greater, interval, p, medianDifference } = compare(even, even.toReversed());
  expect(greater).toBe(0.5);
  expect(p).toBeCloseTo(1);
  expect(interval[0]).toBeLessThan(0.5);
  expect(interval[1]).toBeGreaterThan(0.5);
  expect(medianDifference).toBe(0);
});

it('finds a tenth of the spread in two hundred', () => {
  const { greater, interval, p, medianDifference } = compare(
    even.map((number) => number + 0.3),
    even,
  );
  expect(greater).toBeCloseTo(25_583 / 40_000, 4);
  expect(interval[0]).toBeGreaterThan(0.5);
  expect(p).toBeLessThan(0.001);
  expect(medianDifference).toBeCloseTo(0.3);
});

it('is the test of Mann and Whitney, ties included', () => {
  // scipy.stats.mannwhitneyu(…, method='asymptotic'): statistic 6.5, p 0.13954714
  const { greater, p } = compare([1, 2, 2, 4, 5], [2, 3, 4, 6, 7, 8]);
  expect(greater * 30).toBeCloseTo(6.5, 5);
  expect(p).toBeCloseTo(0.13954714, 6);
});
