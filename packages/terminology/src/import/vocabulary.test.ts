import { describe, expect, it } from 'vitest';
import { orderFile, vocabularyFolder, written } from '../fixtures/fixtures.ts';
import { readIcd10cmOrderFile } from './icd10cm-order.ts';
import { readVocabulary, vocabularyPath, vocabularyRelease, withVocabulary } from './vocabulary.ts';

const header = 'code\ttitle\tterms\n';

describe('readVocabulary', () => {
  it('reads code, title and terms of every system', async () => {
    const rows = await readVocabulary('icd10', vocabularyPath('icd10', vocabularyFolder));
    expect(rows.find(({ code }) => code === 'L40.50')).toEqual({
      code: 'L40.50',
      title: 'Arthropathic psoriasis, unspecified',
      terms: ['PsA', 'psoriatic arthritis'],
    });
    const loinc = await readVocabulary('loinc', vocabularyPath('loinc', vocabularyFolder));
    expect(loinc.map(({ code }) => code)).toEqual(['3084-1', '2777-1']);
  });

  it.each([
    ['another header', 'code;title;terms\n', /line 1: expected the header code, title, terms/],
    ['a missing column', `${header}M10.9\tGout\n`, /line 2: expected 3 columns, found 2/],
    ['a code without its dot', `${header}M109\tGout\tpodagra\n`, /line 2: expected a ICD-10-CM code/],
    ['an empty title', `${header}M10.9\t\tpodagra\n`, /line 2: expected a title for M10.9/],
    ['a duplicate', `${header}M10.9\tGout\t\nM10.9\tGout\t\n`, /line 3: expected each code once/],
    ['a file cut short', `${header}M10.9\tGo`, /line 2: .*truncated/],
  ])('names file, line and what was expected for %s', async (_, content, message) => {
    await expect(readVocabulary('icd10', await written('icd10cm.tsv', content))).rejects.toThrow(message);
  });
});

describe('vocabularyRelease', () => {
  it('is a release that covers every date, whose most exact codes are billable', async () => {
    const rows = await readVocabulary('icd10', vocabularyPath('icd10', vocabularyFolder));
    const { release, concepts } = vocabularyRelease('icd10', 'starter-2030-01', rows);
    expect(release).toMatchObject({
      source: 'vocabulary',
      effectiveFrom: null,
      effectiveTo: null,
      conceptCount: 8,
    });
    expect(concepts.find(({ code }) => code === 'L40')).toMatchObject({ billable: false, parent: null });
    expect(concepts.find(({ code }) => code === 'L40.50')).toMatchObject({ billable: true, parent: 'L40' });
  });
});

describe('withVocabulary', () => {
  it('adds terms to billable codes that the release has, and no code', async () => {
    const official = await readIcd10cmOrderFile(orderFile);
    const rows = await readVocabulary('icd10', vocabularyPath('icd10', vocabularyFolder));
    const { concepts } = withVocabulary(official, rows);
    expect(concepts.map(({ code }) => code)).toEqual(official.concepts.map(({ code }) => code));
    const termsOf = (wanted: string) => concepts.find(({ code }) => code === wanted)?.designations;
    expect(termsOf('M10.9')).toEqual([
      { term: 'Gout, unspecified', kind: 'title' },
      { term: 'gouty arthritis', kind: 'vocabulary' },
      { term: 'podagra', kind: 'vocabulary' },
    ]);
    expect(termsOf('L40')).toHaveLength(1);
  });
});
