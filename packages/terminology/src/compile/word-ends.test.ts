import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packStrings } from './string-table.ts';
import { endRange, orderByEnd } from './word-ends.ts';

it('finds the words that have an ending', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß'), maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, ending) => {
      const table = packStrings(words);
      const order = orderByEnd(table);
      const bytes = new TextEncoder().encode(`x${ending}`);
      const found = [...order.subarray(...endRange(table, order, bytes, 1))].map((number) => words[number]);
      expect(found.toSorted()).toEqual(words.filter((other) => other.endsWith(ending)).toSorted());
    }),
    { numRuns: 500 },
  );
});
