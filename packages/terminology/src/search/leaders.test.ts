import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Leaders } from './leaders.ts';

it('the least is the lowest of the best, once there are as many as wanted', () => {
  const leaders = new Leaders();
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.integer({ min: 1, max: 100 }),
      (scores, limit) => {
        leaders.start(limit);
        for (const score of scores) leaders.add(score);
        const best = scores.toSorted((a, b) => b - a);
        expect(leaders.least).toBe(scores.length < limit ? Number.NEGATIVE_INFINITY : best[limit - 1]);
      },
    ),
  );
});
