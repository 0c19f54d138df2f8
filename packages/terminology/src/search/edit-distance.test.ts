import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

/** The same distance by its definition, slowly. */
function defined(left: string, right: string): number {
  if (left === '' || right === '') return Math.max(left.length, right.length);
  const cost = left.at(-1) === right.at(-1) ? 0 : 1;
  const swapped = left.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  return Math.min(
    defined(left.slice(0, -1), right) + 1,
    defined(left, right.slice(0, -1)) + 1,
    defined(left.slice(0, -1), right.slice(0, -1)) + cost,
    swapped ? defined(left.slice(0, -2), right.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(defined(left, right), limit + 1));
      }),
    );
  });

  it('takes overlong words for different', () => {
    expect(editDistance('x'.repeat(61), 'x'.repeat(61), 2)).toBe(3);
  });
});
