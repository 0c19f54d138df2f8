import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('what a stay on a medical ward tells beside its diagnoses', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    // The side that is told to be sound (admit/refused-words.ts).
    ['Diagnosis: cellulitis of left leg, right leg clear.', ['L03.116']],
    ['Diagnosis: cellulitis of left leg, right ankle.', ['L03.115', 'L03.116']],
    // When it was (admit/over.ts).
    ['Diagnosis: gout.\nCourse: In March she had a TIA of ten minutes.', ['M10.9']],
    ['Diagnosis: gout.\nCourse: She had a TIA of ten minutes.', ['G45.9', 'M10.9']],
    ['Diagnosis: gout.\nPMH: NSTEMI two weeks ago.', ['I21.4', 'M10.9']],
    ['Diagnosis: gout.\nPMH: NSTEMI two years ago.', ['I25.2', 'M10.9']],
    // What a report says of a disease that the provider names (specific/refinements).
    ['Diagnosis: renal calculus.\nUSG: mild hydronephrosis.', ['N13.2']],
    ['Diagnosis: renal calculus.\nUSG: no hydronephrosis.', ['N20.0']],
    [
      'Diagnosis: lupus.\nCourse: HTN, started on amlodipine; secondary to the renal disease.',
      ['I15.1', 'M32.9'],
    ],
    ['Diagnosis: acute aortic dissection, Stanford A.', ['I71.010']],
    ['Diagnosis: aortic dissection, Stanford type B.', ['I71.012']],
  ])('%s', (text, codes) => {
    expect(
      suggested(text)
        .filter((code) => !code.startsWith('Z'))
        .sort(),
    ).toEqual(codes);
  });
});
