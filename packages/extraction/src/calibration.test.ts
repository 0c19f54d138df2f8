import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from './calibration.ts';

describe('calibrated', () => {
  it('rises with the score and stays a probability', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(calibrated(low)).toBeLessThanOrEqual(calibrated(high));
        expect(calibrated(high)).toBeLessThanOrEqual(1);
        expect(calibrated(low)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never says certain', () => {
    expect(calibrated(1)).toBeLessThan(1);
  });
});
