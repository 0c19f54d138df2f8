import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

/** Codes that only a release has. */
const suggested = suggestedByVocabulary(['R29.709', 'R29.715', 'R29.724', 'T40.1X1A', 'T40.411A', 'P74.1']);
const clinic = (text: string): string[] => suggested(text, 'outpatient');

describe('the score of a stroke (I.C.18.i)', () => {
  const stroke = 'Diagnosis: Acute cerebral infarction.';

  it.each([
    [`NIHSS on arrival 9. NIHSS at 24 hours 6.`, 'R29.709'],
    [`NIHSS at 24 hours was 4. Admission NIHSS 15.`, 'R29.715'],
  ])('%s', (text, code) => {
    const codes = suggested(`${stroke}\nCourse: ${text}`);
    expect(codes).toContain(code);
    expect(codes).not.toContain('R29.724');
  });
});

describe('short ways to write', () => {
  it.each([
    ['an overdose with its drugs', 'Course: 1. OD heroin + fentanyl, accidental. Naloxone drip.', 'T40.1X1A'],
    ['a drug and its overdose', 'Course: 1. Fentanyl OD, accidental. Naloxone drip.', 'T40.411A'],
    ['a bone with a side of one letter', 'Diagnosis: # L NOF', 'S72.002A'],
    ['the same the other way round', 'Diagnosis: R NOF fracture', 'S72.001A'],
    ['a cord', 'Vaginal delivery at 38 weeks, cord once round the neck loose, slipped over.', 'O69.81X0'],
    [
      'a jaundice of the newborn',
      'Newborn discharge summary\nCourse: Physiologic jaundice, 20 h of light.',
      'P59.9',
    ],
    ['where somebody lives', 'Diagnosis: Pneumonia.\nSocial: unsheltered for two years.', 'Z59.02'],
    ['who is no newborn', 'Baby of: Mrs. X   Age: 4 m 20 d\nDiagnosis: Dehydration.', 'E86.0'],
    [
      'what follows the family',
      'Diagnosis: Schizophrenia.\nFamily: uncle with schizophrenia.\nRisk: One previous overdose of olanzapine with intent to die in 2018.',
      'Z91.51',
    ],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });
});

describe('what is there although a word of doubt stands beside it', () => {
  it.each([
    ['how it goes', 'Assessment: His coronary artery disease seems to be under control.', 'I25.10'],
    ['how it does', 'Assessment: Her hypertension seems to be doing better on losartan.', 'I10'],
    ['a sign whose cause is asked', 'Assessment: Raised transaminases may be methotrexate.', 'R74.01'],
    [
      'what the provider says beside an imported list',
      'Problem list (auto-imported)\n CHF\n DM2\n\nHPI: DM2, A1c 7.1 on metformin.\n\nA/P\n1. HTN, DM2: per PCP.',
      'E11.9',
    ],
    [
      'the drug that goes on when another ends',
      'Assessment: CAD. He has discontinued Plavix but continues with daily aspirin.',
      'Z79.82',
    ],
    ['a vaccine that was not given', 'HPI: He has not received the COVID-19 vaccinations.', 'Z28.310'],
  ])('%s', (_name, text, code) => {
    expect(clinic(text)).toContain(code);
  });

  it.each([
    ['a disease that may come', 'Assessment: Pneumonia may be developing.', 'J18.9'],
    ['one that seems likely', 'Assessment: Pneumonia seems likely.', 'J18.9'],
    [
      'what the imported list alone holds',
      'Problem list (auto-imported)\n CHF\n DM2\n\nA/P\n1. HTN: per PCP.',
      'E11.9',
    ],
  ])('but not %s', (_name, text, code) => {
    expect(clinic(text)).not.toContain(code);
  });
});
