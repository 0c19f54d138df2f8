import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { loadIndex } from '../load.ts';
import type { Slot } from './slot.ts';
import { hasWholeName } from './whole-name.ts';
import { createWorkspace } from './workspace.ts';

const release = inventedReleaseOf('snomed');

const word = fc.constantFrom('gout', 'knee', 'left', 'toe', 'acute');
const name = fc.array(word, { minLength: 1, maxLength: 4 });
const concepts = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

it('says whether one name has a word for each slot, and leaves nothing behind', () => {
  const asked = fc.uniqueArray(
    fc.record({ word, other: word, quality: fc.constantFrom(40, 45, 100), cost: fc.constantFrom(1, 5_000) }),
    { minLength: 1, maxLength: 3, selector: (slot) => slot.word },
  );
  fc.assert(
    fc.property(concepts, asked, fc.boolean(), (named, wanted, complete) => {
      const index = loadIndex(
        compileRelease({
          release,
          concepts: named.map((names, at) => ({
            code: String(100_000 + at),
            billable: null,
            parent: null,
            commonness: 0,
            designations: names.map((words) => ({ term: words.join(' '), kind: 'synonym' as const })),
          })),
        }).index,
      );
      const space = createWorkspace(index);
      const slots = wanted.map(({ word, other, quality, cost }): Slot => {
        const words = [word, other].filter(
          (text, at, all) => all.indexOf(text) === at && indexOf(index.words, text) >= 0,
        );
        return {
          text: word,
          words: Uint32Array.from(words, (text) => indexOf(index.words, text)),
          qualities: Uint8Array.from(words, (text) => (text === word ? 100 : quality)),
          weight: 100,
          cost,
          corrections: new Map(),
          widened: false,
          unknown: false,
          families: [],
        };
      });
      const weights = Float64Array.from(slots, ({ weight }) => weight);
      const pass = { number: 0, slots, weights, total: 100 * slots.length, denied: 1, odds: 0, complete };
      const whole = named.some((names) =>
        names.some((words) =>
          wanted.every(
            ({ word, other, quality }) => words.includes(word) || (quality >= 45 && words.includes(other)),
          ),
        ),
      );
      expect(hasWholeName(space, pass)).toBe(complete && whole);
      expect(space.met.every((level) => level === 0)).toBe(true);
      expect(space.marks.first.every((entry) => entry === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
