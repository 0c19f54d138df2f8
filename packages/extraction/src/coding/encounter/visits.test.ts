import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';
import type { Setting } from '../../types.ts';

describe('what a visit or stay is for, and what the patient has from before', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor([
      'Z00.01',
      'Z12.5',
      'Z51.81',
      'Z30.430',
      'L49.1',
      'I69.312',
      'Z79.61',
    ]);
  }, 60_000);
  const of = (text: string, setting: Setting = 'outpatient'): string[] =>
    suggestedBy(extractor, text, setting).sort();

  it.each([
    ['PSA screening, no complaints.', ['Z12.5']],
    ['Copper T inserted.', ['Z30.430']],
    ['Copper T inserted in 2019, strings seen.', []],
    ['Anticoagulation clinic. Atrial fibrillation, warfarin 3 mg.', ['I48.91', 'Z51.81', 'Z79.01']],
    ['Annual physical. Blood pressure 152/94, no diagnosis of hypertension.', ['R03.0', 'Z00.01']],
    ['Annual physical. Blood pressure 112/70, no hypertension.', ['Z00.00']],
  ])('%s (I.C.21.c, IV.P)', (text, codes) => expect(of(text)).toEqual(codes));

  it.each([
    ['Liver transplant 2016, working well.', ['Z94.4']],
    ['Listed for liver transplant.', []],
    ['Type 2 diabetes (gliclazide/sitagliptin).', ['E11.9', 'Z79.84']],
    ['Multiple myeloma on pomalidomide.', ['C90.00', 'Z79.61']],
  ])('%s (I.C.21.c.3)', (text, codes) => expect(of(text)).toEqual(codes));

  it.each([
    ['Stevens-Johnson syndrome from topiramate, 12% BSA.', ['L49.1', 'L51.1', 'T42.6X5A']],
    [
      'Stroke rehabilitation. Left hemiplegia and neglect of the left side after a cerebral infarct.',
      ['I69.354'],
    ],
  ])('%s', (text, codes) => expect(of(text, 'inpatient')).toEqual(expect.arrayContaining(codes)));
});
