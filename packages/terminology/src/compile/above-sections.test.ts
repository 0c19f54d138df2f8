import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { loadIndex } from '../load.ts';
import { compileRelease } from './compile.ts';
import { stringAt } from './string-table.ts';
import { isNegated, tokenWord } from './token.ts';

const word = fc.constantFrom('gout', 'knee', 'toe', 'acute', 'without shock');
const name = fc.array(word, { minLength: 1, maxLength: 3 });

it('says what the first names of all headers above a concept say, also where they run in circles', () => {
  const concepts = fc.array(
    fc.record({
      parent: fc.option(fc.nat({ max: 7 }), { nil: null }),
      names: fc.array(name, { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(concepts, (all) => {
      const code = (number: number): string => String(100_000 + number);
      const index = loadIndex(
        compileRelease({
          release: inventedReleaseOf('snomed'),
          concepts: all.map(({ parent, names }, number) => ({
            code: code(number),
            billable: null,
            parent: parent === null ? null : code(parent),
            commonness: 0,
            designations: names.map((words) => ({ term: words.join(' '), kind: 'synonym' as const })),
          })),
        }).index,
      );
      all.forEach(({ parent }, number) => {
        const expected = new Map<string, boolean>();
        const chain = new Set<number>();
        for (
          let at = parent;
          at !== null && at < all.length && !chain.has(at);
          at = all[at]?.parent ?? null
        ) {
          chain.add(at);
          for (const words of all[at]?.names.slice(0, 6) ?? []) {
            let denied = false;
            for (const text of words.join(' ').split(' ')) {
              if (text === 'without') denied = true;
              const here = denied && text !== 'without';
              expected.set(text, here && expected.get(text) !== false);
            }
          }
        }
        const place = index.aboveOf[number] ?? 0;
        const tokens = index.above.subarray(place + 1, place + 1 + (index.above[place] ?? 0));
        const found = Array.from(tokens, (token): [string, boolean] => [
          stringAt(index.words, tokenWord(token)),
          isNegated(token),
        ]);
        expect(found).toHaveLength(expected.size);
        expect(new Map(found)).toEqual(expected);
      });
    }),
  );
});
