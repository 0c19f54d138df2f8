import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('an organism that the note names elsewhere', () => {
  it.each([
    ['Sputum grew Klebsiella.\nDiagnosis: Pneumonia caused by this organism.', 'J15.0'],
    [
      'Sick for days.\nDiagnosis:\n1. Sepsis, blood culture E. coli\n2. Pneumonia by the same bacterium',
      'J15.5',
    ],
    ['BAL: pseudomonas.\nDiagnosis: the above organism as cause of her pneumonia.', 'J15.1'],
    // Of the blood, however the cultures are told.
    ['Blood x2 grew Proteus.\nDiagnosis: Sepsis.', 'A41.59'],
    ['Peripheral and line cultures: MRSA.\nDiagnosis: Sepsis.', 'A41.02'],
    ['Urine >100k Pseudomonas.\nDiagnosis: Acute pyelonephritis.', 'B96.5'],
  ])('%s → %s', (text, code) => {
    expect(suggested(`Course: ${text}`, 'inpatient')).toContain(code);
  });

  it.each([
    ['Sputum negative for Klebsiella.\nDiagnosis: Pneumonia, same organism as last year.', 'J15.0'],
    ['Sputum: Klebsiella, a colonizer.\nDiagnosis: Pneumonia.', 'J15.0'],
    ['Urine grew Pseudomonas aeruginosa.\nDiagnosis: Acute cystitis.', 'A41.52'],
  ])('%s not %s', (text, code) => {
    expect(suggested(`Course: ${text}`, 'inpatient')).not.toContain(code);
  });
});
