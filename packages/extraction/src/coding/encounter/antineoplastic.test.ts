import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

const encounters = /^Z(?:08|51\.)/;

describe('encounters for the treatment of a neoplasm (I.C.2.e.2)', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor();
  }, 60_000);
  const of = (text: string, setting: 'inpatient' | 'outpatient' = 'inpatient'): string[] =>
    suggestedBy(extractor, text, setting)
      .filter((code) => encounters.test(code))
      .sort();

  it.each([
    ['Day unit, carboplatin cycle 3. Ovarian cancer.', ['Z51.11']],
    ['Gastric cancer, C4 FLOT.', ['Z51.11']],
    ['Stomach cancer, elective admission for docetaxel.', ['Z51.11']],
    ['Durvalumab #9. Lung cancer.', ['Z51.12']],
    ['Laryngeal cancer, fraction 3 of 30.', ['Z51.0']],
    ['Cervical cancer, concurrent chemoradiation.', ['Z51.0', 'Z51.11']],
    ['Ovarian cancer, carboplatin cycle 3 ten days ago.', []],
    ['Ovarian cancer. Plan: carboplatin cycle 3 next week.', []],
    ['Febrile neutropenia, carboplatin cycle 3, ovarian cancer.', []],
  ])('%s', (text, codes) => expect(of(text)).toEqual(codes));

  it('watches over a cancer that is gone (I.C.21.c.8)', () => {
    expect(of('Previous breast cancer, treatment complete, disease free.', 'outpatient')).toEqual(['Z08']);
    expect(of('Breast cancer on letrozole, no recurrence of the rash.', 'outpatient')).toEqual([]);
    expect(
      of('2016 prostatectomy. Salvage radiation 2018. Seen 12/03/2026 with prostate cancer.', 'outpatient'),
    ).toEqual([]);
  });
});
