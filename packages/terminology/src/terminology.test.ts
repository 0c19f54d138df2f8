import { beforeAll, describe, expect, it } from 'vitest';
import { type CompiledRelease, compileRelease } from './compile/compile.ts';
import { orderFile, vocabularyFolder } from './fixtures/fixtures.ts';
import { readIcd10cmOrderFile } from './import/icd10cm-order.ts';
import { readVocabulary, vocabularyPath, vocabularyRelease } from './import/vocabulary.ts';
import { createTerminology } from './terminology.ts';

let fy2030: CompiledRelease;
let fy2032: CompiledRelease;
let starter: CompiledRelease;

beforeAll(async () => {
  fy2030 = compileRelease(await readIcd10cmOrderFile(orderFile));
  fy2032 = compileRelease(await readIcd10cmOrderFile(orderFile, 2032));
  const rows = await readVocabulary('icd10', vocabularyPath('icd10', vocabularyFolder));
  starter = compileRelease(vocabularyRelease('icd10', 'starter-2030-01', rows));
});

describe('the release in force', () => {
  it.each([
    ['2029-10-01', 'FY2030', null],
    ['2030-09-30', 'FY2030', null],
    ['2031-10-01', 'FY2032', null],
    ['2030-10-01', 'FY2030', 'No loaded release covers 2030-10-01; FY2030 (to 2030-09-30) answered.'],
    ['2040-01-01', 'FY2032', 'No loaded release covers 2040-01-01; FY2032 (to 2032-09-30) answered.'],
    ['2020-01-01', 'FY2030', 'No loaded release covers 2020-01-01; FY2030 (from 2029-10-01) answered.'],
  ])('on %s is %s', (date, version, note) => {
    const terminology = createTerminology([fy2032, starter, fy2030]);
    expect(terminology.releaseInForce('icd10', date)).toEqual({
      version,
      title: `ICD-10-CM ${version}`,
      covers: note === null,
      note,
    });
    expect(terminology.search('icd10', 'gout', { dateOfService: date }).release.version).toBe(version);
  });

  it('is the one with the most codes of those that begin alike', () => {
    const { release, index } = fy2030;
    const part = { index, release: { ...release, version: 'Top', conceptCount: release.conceptCount - 1 } };
    const terminology = createTerminology([fy2030, part]);
    expect(terminology.releaseInForce('icd10', '2030-01-01').version).toBe('FY2030');
  });

  it('is the vocabulary for every date while no official release is loaded', () => {
    const terminology = createTerminology([starter]);
    expect(terminology.releaseInForce('icd10', '1999-01-01')).toMatchObject({
      version: 'starter-2030-01',
      note: null,
    });
  });

  it('is that of today, by the clock that was given, when no date is named', () => {
    const terminology = createTerminology([fy2030, fy2032], { now: () => new Date('2031-12-24T12:00:00Z') });
    expect(terminology.releaseInForce('icd10').version).toBe('FY2032');
  });

  it('is the same object for the same answer', () => {
    const terminology = createTerminology([fy2030]);
    expect(terminology.releaseInForce('icd10', '2030-01-02')).toBe(
      terminology.releaseInForce('icd10', '2030-01-03'),
    );
  });

  it('is an error with the command that loads one when there is none', () => {
    expect(() => createTerminology([]).search('loinc', 'urate')).toThrow(
      expect.objectContaining({
        code: 'SERVICE_UNAVAILABLE',
        message: 'No LOINC release is loaded. Load one with: pnpm codes:import loinc <folder or file>',
      }),
    );
  });
});

describe('lookup', () => {
  it.each(['J03.0', 'j030', 'J030'])('finds %s with its place in the tree', (code) => {
    const found = createTerminology([fy2030]).lookup('icd10', code);
    expect(found).toMatchObject({
      code: 'J03.0',
      billable: false,
      parent: { code: 'J03', display: 'Acute tonsillitis' },
    });
    expect(found?.children.map((child) => child.code)).toEqual(['J03.00', 'J03.01']);
    expect(found?.notes.excludes1).toEqual([]);
  });

  it('gives the other names of a concept', () => {
    expect(createTerminology([starter]).lookup('icd10', 'M10.9')?.synonyms).toEqual([
      'gouty arthritis',
      'podagra',
    ]);
  });

  it.each(['B99.9', '', 'M10.9 ?', 'gout'])('knows no code %j', (code) => {
    expect(createTerminology([fy2030]).lookup('icd10', code)).toBeNull();
  });
});

describe('designations', () => {
  it('can be walked more than once', () => {
    const designations = createTerminology([starter]).designations('icd10');
    expect([...designations]).toEqual([...designations]);
    expect([...designations]).toContainEqual({ code: 'M10.9', term: 'podagra', kind: 'vocabulary' });
  });
});
