import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('what stands beside a disease tells its form (I.B.2)', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Ileal Crohn with fistula.', ['K50.013']],
    ['Crohn disease of the colon.', ['K50.10']],
    ['Crohn disease, previous ileocecal resection.', ['K50.90']],
    ['Subarachnoid hemorrhage. CTA: ruptured left MCA aneurysm.', ['I60.12']],
    ['Subarachnoid hemorrhage. CTA: ruptured anterior communicating aneurysm.', ['I60.2']],
    ['Prolonged air leak after right upper lobectomy.', ['J95.812']],
    ['Pleural plaques, worked with asbestos.', ['J92.0']],
    ['Hashimoto thyroiditis, hypothyroidism.', ['E06.3']],
    ['Sero positive RA, wrists and knees.', ['M05.79']],
    ['Sero positive rheumatoid arthritis.', ['M05.9']],
    ['Sero negative RA.', ['M06.00']],
  ])('%s', (text, codes) => expect(suggested(text).filter((code) => !code.startsWith('Z'))).toEqual(codes));
});

describe('an operation for a cancer of the past (I.C.2.m)', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['In 2016 he had a radical prostatectomy for cancer, PSA unrecordable.', ['Z85.46']],
    ['Past: mastectomy for carcinoma in 2011.', ['Z85.3']],
    ['Past: nephrectomy for stones in 2011.', []],
    ['Prostate cancer on treatment. Past: prostatectomy for cancer in 2019.', []],
  ])('%s', (text, codes) =>
    expect(suggested(`Hypertension. ${text}`).filter((code) => code.startsWith('Z85'))).toEqual(codes),
  );
});
