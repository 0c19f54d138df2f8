import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareUtf8, indexOf, packStrings, withPlaces } from './string-table.ts';

it('finds a string, and only strings that it has, by places as by halving', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '😀'), maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), fc.array(text), (strings, others) => {
      const sorted = strings.toSorted(compareUtf8);
      const table = packStrings(sorted);
      const placed = withPlaces(table);
      for (const key of [...strings, ...others]) {
        expect(indexOf(placed, key)).toBe(sorted.indexOf(key));
        expect(indexOf(table, key)).toBe(sorted.indexOf(key));
      }
    }),
    { numRuns: 300 },
  );
});
