import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { createTerminology } from '../terminology.ts';

const titles = ['Renbosis with nexoma', 'Nexoma', 'Pseudogalvo', 'Phobia', 'Enteritis', 'Gastroenteritis'];
const terminology = createTerminology([
  compileRelease({
    release: inventedReleaseOf('icd10'),
    concepts: titles.map((term, at) => ({
      code: `A1${at}`,
      billable: true,
      parent: null,
      designations: [{ term, kind: 'title' as const }],
      commonness: 0,
    })),
  }),
]);
const found = (query: string): string[] =>
  terminology.search('icd10', query).results.map(({ matched }) => matched);

describe('a word that no name has', () => {
  it('may be the end of a longer word', () => {
    expect(found('galvo')).toContain('Pseudogalvo');
  });

  it('may end with a word, but is rather that word mistyped', () => {
    expect(found('microelectroencephalophobia')).toEqual(['Phobia']);
    expect(found('gstroenteritis')[0]).toBe('≈ Gastroenteritis');
  });
});

it('a beginning that no name has as a word is looked for where nothing else makes the query whole', () => {
  expect(found('renb nexo')[0]).toBe('Renbosis with nexoma');
});
