import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import { terminologyOfRows } from '../../testing/terminology-of-rows.ts';
import { noIndex } from '../official-index.ts';
import { Worksheet } from '../worksheet.ts';
import { resolveBillable } from './specific.ts';

/** A worksheet over a release of these rows: code (a category where it ends with -) and title, the parent first. */
const sheetOf = (rows: readonly (readonly [string, string])[]): Worksheet => {
  const terminology = terminologyOfRows(
    rows.map(([row, term], at) => ({
      code: row.replace('-', ''),
      billable: !row.endsWith('-'),
      parent: at === 0 ? null : (rows[0]?.[0].replace('-', '') ?? null),
      designations: [{ term, kind: 'title' }],
    })),
  );
  return new Worksheet(readNote(''), 'inpatient', terminology, noIndex);
};

describe('a category brought down to a billable code (I.B.2)', () => {
  const ulcer = [
    ['H16.00-', 'Unspecified corneal ulcer'],
    ['H16.001', 'Unspecified corneal ulcer, right eye'],
    ['H16.002', 'Unspecified corneal ulcer, left eye'],
    ['H16.003', 'Unspecified corneal ulcer, bilateral'],
    ['H16.009', 'Unspecified corneal ulcer, unspecified eye'],
  ] as const;

  it('says no side that the note does not say (I.B.13)', () => {
    expect(resolveBillable(sheetOf(ulcer), 'H16.00', new Set(['corneal', 'ulcer']))?.code).toBe('H16.009');
    expect(resolveBillable(sheetOf(ulcer), 'H16.00', new Set(['ulcer', 'left', 'eye']))?.code).toBe(
      'H16.002',
    );
  });

  const below = (code: string, title: string, ...codes: (readonly [string, string])[]) =>
    resolveBillable(sheetOf([[`${code}-`, title], ...codes]), code, new Set())?.code;

  it('takes for granted what the category does not say already', () => {
    const migraine = 'Chronic migraine without aura, not intractable';
    expect(
      below(
        'G43.70',
        migraine,
        ['G43.701', `${migraine}, with status migrainosus`],
        ['G43.709', `${migraine}, without status migrainosus`],
      ),
    ).toBe('G43.709');
    expect(
      below(
        'C90.0',
        'Multiple myeloma',
        ['C90.01', 'Multiple myeloma in remission'],
        ['C90.00', 'Multiple myeloma not having achieved remission'],
      ),
    ).toBe('C90.00');
    expect(
      below(
        'F10.92',
        'Alcohol use, unspecified with intoxication',
        ['F10.920', 'Alcohol use, unspecified with intoxication, uncomplicated'],
        ['F10.929', 'Alcohol use, unspecified with intoxication, unspecified'],
      ),
    ).toBe('F10.929');
    expect(
      below(
        'E11.62',
        'Type 2 diabetes mellitus with skin complications',
        ['E11.621', 'Type 2 diabetes mellitus with foot ulcer'],
        ['E11.628', 'Type 2 diabetes mellitus with other skin complications'],
      ),
    ).toBe('E11.628');
  });

  it('gives none where every code says a side', () => {
    const lump = [
      ['N63.3-', 'Unspecified lump in axillary tail'],
      ['N63.31', 'Unspecified lump in axillary tail of the right breast'],
      ['N63.32', 'Unspecified lump in axillary tail of the left breast'],
    ] as const;
    expect(resolveBillable(sheetOf(lump), 'N63.3', new Set(['lump']))).toBeNull();
  });
});
