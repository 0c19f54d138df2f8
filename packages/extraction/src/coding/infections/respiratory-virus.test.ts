import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('an infection of the airways', () => {
  it.each([
    ['Swab: RSV +, influenza neg.\nDiagnosis: Acute bronchiolitis.', 'J21.0'],
    ['Panel: human metapneumovirus PCR detected.\nDiagnosis: Acute bronchiolitis.', 'J21.1'],
    ['Nasal swab positive for RSV.\nDiagnosis: Acute bronchitis.', 'J20.5'],
    ['Parainfluenza 3 positive.\nDiagnosis: Viral pneumonia.', 'J12.2'],
  ])('has the virus of the test: %s', (text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it.each([
    ['Swab: RSV neg, influenza neg.\nDiagnosis: Acute bronchiolitis.', 'J21.9'],
    ['FAMILY HISTORY: sister RSV positive.\nDiagnosis: Acute bronchiolitis.', 'J21.9'],
    ['RSV positive.\nDiagnosis: Pneumonia.', 'J18.9'],
  ])('has none: %s', (text, code) => {
    expect(suggested(text)).toContain(code);
  });
});
