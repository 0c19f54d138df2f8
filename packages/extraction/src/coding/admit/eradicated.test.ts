import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('a malignancy that was eradicated (I.C.2.m)', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Breast cancer, treatment completed 2021, on surveillance.', 'C50.919', 'Z85.3'],
    ['Prostate cancer, finished radiotherapy, PSA undetectable.', 'C61', 'Z85.46'],
    ['Prostate cancer, prostatectomy 2018. PSA undetectable.', 'C61', 'Z85.46'],
    ['Cervical cancer, CTRT over in 2022, disease-free.', 'C53.9', 'Z85.41'],
    ['Bladder cancer, BCG ended 2017, cystoscopies clear.', 'C67.9', 'Z85.51'],
    ['Bowel cancer, right hemicolectomy 2012, no recurrence.', 'C26.0', 'Z85.038'],
    ['Cancer of rectosigmoid junction, resection 2012, no recurrence.', 'C19', 'Z85.048'],
  ])('is history: %s', (text, present, history) => {
    const codes = suggested(`Diagnosis: ${text}`, 'outpatient');
    expect(codes).toContain(history);
    expect(codes).not.toContain(present);
  });

  it.each([
    ['Breast cancer, chemotherapy completed, on letrozole, mammogram clear.', 'C50.919'],
    ['Prostate cancer, radiotherapy finished, recurrent, PSA was undetectable.', 'C61'],
    ['Bladder cancer, BCG ended last month.', 'C67.9'],
  ])('is there where it is treated, has come back or nobody says that it is gone: %s', (text, present) => {
    expect(suggested(`Diagnosis: ${text}`, 'outpatient')).toContain(present);
  });
});
