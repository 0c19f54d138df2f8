import { describe, expect, it } from 'vitest';
import { inventedRelease } from '../fixtures/tabular-release.ts';
import { createTerminology } from '../terminology.ts';

const terminology = createTerminology([
  inventedRelease({
    year: 2030,
    titles: {
      E10: 'Type 1 diabetes mellitus',
      'E10.9': 'Type 1 diabetes mellitus without complications',
      E11: 'Type 2 diabetes mellitus',
      'E11.9': 'Type 2 diabetes mellitus without complications',
      I10: 'Essential (primary) hypertension',
      'E11.1': 'Type 2 diabetes mellitus with ketoacidosis',
      'E11.10': 'Type 2 diabetes mellitus with ketoacidosis without coma',
      'E11.11': 'Type 2 diabetes mellitus with ketoacidosis with coma',
      O21: 'Excessive vomiting in pregnancy',
      'O21.0': 'Mild hyperemesis gravidarum',
      R11: 'Nausea and vomiting',
      R40: 'Somnolence, stupor and coma',
      P29: 'Cardiovascular disorders of newborn',
    },
    notes: {
      E10: [{ kind: 'excludes1', text: 'type 2 diabetes mellitus (E11.-)' }],
      R11: [{ kind: 'excludes1', text: 'excessive vomiting in pregnancy (O21.-)' }],
      R40: [{ kind: 'excludes1', text: 'somnolence, stupor and coma in diabetes (E10-E11)' }],
      P29: [{ kind: 'excludes2', text: 'hypertension (I10)' }],
    },
  }),
]);

const pairs = (...codes: string[]) =>
  terminology.excludedPairs(codes, '2030-01-01').map(({ codes: of }) => of.join(' '));

describe('excludedPairs', () => {
  it('names the code at which the note stands first, whichever of the two comes first', () => {
    expect(pairs('E10.9', 'I10', 'E11.9')).toEqual(['E10.9 E11.9']);
    expect(pairs('E11.9', 'I10', 'E10.9')).toEqual(['E10.9 E11.9']);
  });

  it('takes a code once, however it is written, and leaves out what the release has not', () => {
    expect(pairs('E109', 'E10.9', 'e11.9', 'Q99')).toEqual(['E10.9 E11.9']);
  });

  it('answers the same when it is asked again', () => {
    expect(pairs('E10.9', 'E11.9')).toEqual(pairs('E10.9', 'E11.9'));
  });

  it('keeps a sign apart from the codes of a disease with it, where the disease has codes without it', () => {
    expect(pairs('R40', 'E11.11')).toEqual(['R40 E11.11']);
    expect(pairs('R40', 'E11.10')).toEqual([]);
    expect(pairs('R40', 'E11.9')).toEqual([]);
    expect(pairs('R11', 'O21.0')).toEqual(['R11 O21.0']);
  });

  it('leaves alone what stands together by an Excludes2 note', () => {
    expect(pairs('P29', 'I10')).toEqual([]);
  });
});
