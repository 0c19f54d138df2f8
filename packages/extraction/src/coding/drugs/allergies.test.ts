import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const statuses = (said: string): string[] =>
  suggested(`Diagnosis: Pneumonia.\nAllergies: ${said}\n`, 'inpatient').filter((code) =>
    code.startsWith('Z88'),
  );

describe('what a list of allergies names', () => {
  it.each([
    'doxycycline listed, she says it gave her heartburn.',
    'Penicillin recorded, was diarrhea. Has taken amoxicillin since.',
    'sulfa in 1990, father said rash; skin test negative, delabelled.',
    'ampicillin on the chart, but he has had amoxicillin twice since without trouble.',
    'listed as allergic to codeine, which he denies.',
  ])('is no allergy where the note disproves it: %s', (said) => {
    expect(statuses(said)).toEqual([]);
  });

  it.each([
    ['penicillin (hives), has tolerated cefazolin.', ['Z88.0']],
    ['sulfa - wheeze; took cephalexin and ceftriaxone safely.', ['Z88.2']],
    ['codeine listed, she says it gave her nausea and hives.', ['Z88.5']],
    ['penicillin; erythromycin listed, was an upset stomach.', ['Z88.0']],
  ])('stands where it does not: %s', (said, codes) => {
    expect(statuses(said)).toEqual(codes);
  });
});
