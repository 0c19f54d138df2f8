import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('a neuropathy beside diabetes (I.A.15)', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['T2DM c/b neuropathy.', 'E11.40'],
    ['T2DM. Peripheral neuropathy.', 'E11.42'],
    ['T1DM. Sensory polyneuropathy, on gabapentin.', 'E10.42'],
    ['T2DM. Neuropathy due to vincristine.', 'E11.9'],
    ['T2DM. Idiopathic peripheral neuropathy.', 'E11.9'],
  ])('%s', (text, code) => {
    expect(suggested(`DIAGNOSES\n${text}\n`, 'inpatient').filter((one) => /^E1[01]/.test(one))).toEqual([
      code,
    ]);
  });
});
