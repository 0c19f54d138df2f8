import { expect, it } from 'vitest';
import { groupQuotes } from './group-quotes.ts';

it('gives each quote once, in the words of the first, with all its places', () => {
  const said = ['Heart failure', 'gout', 'heart\nfailure', 'Gouty', 'gout'];
  expect(groupQuotes(said.map((quote, index) => ({ id: String(index), quote })))).toEqual([
    { quote: 'Heart failure', ids: ['0', '2'] },
    { quote: 'gout', ids: ['1', '4'] },
    { quote: 'Gouty', ids: ['3'] },
  ]);
});
