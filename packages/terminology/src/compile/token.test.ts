import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNegated, mostWords, packToken, tokenWeight, tokenWord } from './token.ts';

it('a token holds its word, its weight and whether it is denied', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: mostWords - 1 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 255 }),
      (word, negated, weight) => {
        const [token = 0] = Uint32Array.of(packToken(word, negated, weight));
        expect([tokenWord(token), isNegated(token), tokenWeight(token)]).toEqual([word, negated, weight]);
      },
    ),
  );
});
