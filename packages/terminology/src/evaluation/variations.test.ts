import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../search/edit-distance.ts';
import { typedSoFar, withTypingErrors } from './variations.ts';

const encoder = new TextEncoder();
const distance = (left: string, right: string): number =>
  editDistance(encoder.encode(left), encoder.encode(right), 0, right.length, 3, false);

describe('withTypingErrors', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 4 });

  it('makes one error in one word, the same for the same seed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, seed) => {
        const [wrong] = withTypingErrors([words.join(' ')], seed);
        if (words.every((word) => word.length < 4)) {
          expect(wrong).toBeNull();
          return;
        }
        const changed = (wrong ?? '').split(' ').map((word, at) => distance(word, words[at] ?? ''));
        expect(changed.filter((distance) => distance === 1)).toHaveLength(1);
        expect(changed.filter((distance) => distance === 0)).toHaveLength(words.length - 1);
        expect(withTypingErrors([words.join(' ')], seed)).toEqual([wrong]);
      }),
    );
  });
});

describe('typedSoFar', () => {
  it('keeps the beginning', () => {
    expect(typedSoFar('gouty arthritis', 0.6)).toBe('gouty art');
    expect(typedSoFar('x', 0.1)).toBe('x');
  });
});
