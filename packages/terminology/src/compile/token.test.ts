import fc from 'fast-check';
import { expect, it } from 'vitest';
import { designationKinds } from './kinds.ts';
import {
  headKind,
  headTokens,
  isNegated,
  mostWords,
  packHead,
  packToken,
  tokenWeight,
  tokenWord,
} from './token.ts';

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

it('a head holds the number of tokens and the kind of the name', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 24 }),
      fc.integer({ min: 0, max: designationKinds.length - 1 }),
      (tokens, kind) => {
        const [head = 0] = Uint32Array.of(packHead(tokens, kind));
        expect([headTokens(head), headKind(head)]).toEqual([tokens, kind]);
      },
    ),
  );
});
