import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('what is over', () => {
  const suggested = suggestedByVocabulary();

  it('names the diabetes of an earlier pregnancy by its history', () => {
    const codes = suggested('Assessment: Hypothyroidism. GDM in last pregnancy.', 'outpatient');
    expect(codes).toContain('Z86.32');
    expect(codes.some((code) => code.startsWith('O24'))).toBe(false);
  });

  it.each([
    ['Gout ten years ago.', 'M10.9'],
    ['Gout once, in his thirties.', 'M10.9'],
    ['Gout years back.', 'M10.9'],
    ['Has migraine, and asthma none for years no inhalers.', 'J45.909'],
    ['Takes lisinopril for her pressure, gout none in years.', 'M10.9'],
    ['Gout - inactive, no tablets.', 'M10.9'],
    ['Gout, last attack over ten years ago, no tablets.', 'M10.9'],
    ['Asthma until age 12.', 'J45.909'],
    ['Childhood asthma.', 'J45.909'],
    ['Migraine at university, long gone.', 'G43.909'],
    ['Epilepsy in infancy, no fits since.', 'G40.909'],
    ['Hypertension before the bypass, off tablets since 2019.', 'I10'],
    ['Sleep apnea, cured by losing weight.', 'G47.30'],
    ['Had a urinary tract infection in January.', 'N39.0'],
    ['Pneumonia last winter, cleared.', 'J18.9'],
  ])('is not coded as there: %s', (text, code) => {
    expect(
      suggested(`HPI: Here for review. ${text}\nAssessment: Plantar fasciitis.`, 'outpatient'),
    ).not.toContain(code);
  });

  it.each([
    ['Gout, last attack ten years ago, allopurinol.', 'M10.9'],
    ['Gout, none for years on allopurinol.', 'M10.9'],
    ['Gout, no attack for years.', 'M10.9'],
    ['Crohn disease, inactive.', 'K50.90'],
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
