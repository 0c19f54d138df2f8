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

const encoder = new TextEncoder();

/** With other words on both sides, as in a table of words. */
function measured(left: string, right: string, limit: number, open: boolean): number {
  const bytes = encoder.encode(`ab${right}ba`);
  return editDistance(encoder.encode(left), bytes, 2, 2 + right.length, limit, open);
}

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('counts insertions, deletions, substitutions and swaps, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
        expect(measured(left, right, limit, false)).toBe(Math.min(defined(left, right), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts to the nearest beginning of a word in the making', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, limit) => {
        const beginnings = Array.from({ length: right.length + 1 }, (_, size) => right.slice(0, size));
        const nearest = Math.min(...beginnings.map((beginning) => defined(left, beginning)));
        expect(measured(left, right, limit, true)).toBe(Math.min(nearest, limit + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes overlong words for different', () => {
    expect(measured('x'.repeat(61), 'x'.repeat(61), 2, false)).toBe(3);
  });
});
