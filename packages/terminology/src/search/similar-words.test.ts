import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { stringAt } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { loadIndex } from '../load.ts';
import { editDistance } from './edit-distance.ts';
import { similarWords } from './similar-words.ts';
import { createWorkspace } from './workspace.ts';

const release = inventedReleaseOf('snomed');

const encoder = new TextEncoder();

/** A word with one error at a place: two letters swapped, one wrong, one left out or one too many. */
function mistyped(word: string, place: number, kind: number): string {
  const letters = [...word];
  const at = place % letters.length;
  const [here = '', next = ''] = letters.slice(at);
  const wrong = [[next, here], ['c', next], [next], ['c', here, next]][kind] ?? [];
  return [...letters.slice(0, at), ...wrong, ...letters.slice(at + 2)].join('');
}

it('finds the words that going through all of them finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ß'), minLength: 2, maxLength: 8 });
  const some = fc.uniqueArray(word, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.nat(), fc.integer({ min: 0, max: 3 }), fc.boolean(), (words, place, kind, open) => {
      const text = mistyped(words[0] ?? '', place, kind);
      const concepts = [
        {
          code: '100000',
          billable: null,
          parent: null,
          commonness: 0,
          designations: [{ term: words.join(' '), kind: 'title' as const }],
        },
      ];
      const space = createWorkspace(loadIndex(compileRelease({ release, concepts }).index));
      const typed = encoder.encode(text);
      const near = words.filter((other) => {
        const bytes = encoder.encode(other);
        const inTheMaking = open && text.length >= 5;
        return editDistance(typed, bytes, 0, bytes.length, 1, inTheMaking) === 1;
      });
      const found = similarWords(space, text, { open, unknown: false });
      expect(found.map(({ word }) => stringAt(space.index.words, word)).toSorted()).toEqual(near.toSorted());
    }),
    { numRuns: 300 },
  );
});
