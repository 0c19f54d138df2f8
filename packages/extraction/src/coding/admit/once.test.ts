import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('what is over', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    'Gout ten years ago.',
    'Gout once, in his thirties.',
    'Asthma until age 12.',
    'Childhood asthma.',
    'Migraine at university, long gone.',
    'Epilepsy in infancy, no fits since.',
    'Hypertension before the bypass, off tablets since 2019.',
    'Sleep apnea, cured by losing weight.',
    'Had a urinary tract infection in January.',
    'Pneumonia last winter, cleared.',
  ])('is not coded as there: %s', (text) => {
    expect(suggested(`HPI: Here for review. ${text}\nAssessment: Plantar fasciitis.`, 'outpatient')).toEqual([
      'M72.2',
    ]);
  });

  it.each([
    ['Gout, last attack ten years ago, allopurinol.', 'M10.9'],
    ['Asthma since childhood, salbutamol.', 'J45.909'],
    ['Asthma diagnosed at school, still wheezing.', 'J45.909'],
    ['Hypertension found ten years ago.', 'I10'],
    ['Epilepsy from the age of nine, still on and off.', 'G40.909'],
    ['Hypothyroidism in her twenties.', 'E03.9'],
  ])('is coded where it goes on: %s', (text, code) => {
    expect(
      suggested(`HPI: Here for review. ${text}\nAssessment: Plantar fasciitis.`, 'outpatient'),
    ).toContain(code);
  });
});
