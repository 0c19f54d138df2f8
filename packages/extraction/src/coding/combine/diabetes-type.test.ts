import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('the type of a diabetes (I.C.4.a)', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Diabetes.', 'E11.9'],
    ['DKA, type 1.', 'E10.10'],
    ['Diabetes, steroid induced.', 'E09.9'],
    ['Diabetes due to prednisolone.', 'E09.9'],
    ['Diabetes after renal transplant.', 'E13.9'],
    ['Type 2 diabetes, worse since the transplant; drug-induced rash.', 'E11.9'],
  ])('%s', (text, code) => {
    expect(
      suggested(`DIAGNOSIS\n${text}\n`, 'inpatient').filter((one) => /^E(?:0[89]|1[0-3])/.test(one)),
    ).toEqual([code]);
  });
});
