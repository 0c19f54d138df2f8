import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'T38.0X5A',
  'M87.151',
  'T46.4X5A',
  'T36.0X5A',
  'T88.6XXA',
  'I95.2',
  'T46.5X5A',
  'K59.03',
  'E66.1',
  'T43.595A',
  'T40.2X5A',
  'D68.32',
  'L27.0',
  'T36.1X5A',
  'D69.59',
  'T45.1X5A',
  'M81.8',
  'T38.6X5A',
  'T36.AX5A',
  'T39.315A',
  'T50.2X5A',
  'T43.225A',
]);

describe('what drugs do', () => {
  it.each([
    [
      'the drug in brackets',
      'Diagnosis: SIADH, drug-related (sertraline, taken as prescribed).',
      ['E22.2', 'T43.225A'],
    ],
    [
      'necrosis of bone',
      'Diagnosis: Avascular necrosis of right femoral head with collapse, steroid-induced.',
      ['M87.151', 'T38.0X5A'],
    ],
    ['swelling', 'Diagnosis: Angioedema due to lisinopril.', ['T78.3XXA', 'T46.4X5A']],
    ['shock', 'Diagnosis: Anaphylaxis due to amoxicillin.', ['T88.6XXA', 'T36.0X5A']],
    [
      'a low pressure on standing',
      'Diagnosis: Orthostatic hypotension due to losartan.',
      ['I95.2', 'T46.5X5A'],
    ],
    ['a low pressure', 'Diagnosis: Hypotension due to losartan.', ['I95.2', 'T46.5X5A']],
    ['constipation', 'Diagnosis: Constipation due to oxycodone.', ['K59.03', 'T40.2X5A']],
    ['obesity', 'Diagnosis: Obesity due to olanzapine.', ['E66.1', 'T43.595A']],
    [
      'a bleeding that a drug made worse',
      'Diagnosis: GI bleed. The bleeding was aggravated by apixaban.',
      ['D68.32', 'T45.515A'],
    ],
    [
      'a rash that somebody attributes to a drug, told in the course',
      'Diagnosis: Cellulitis.\n\nCourse: She came out in a maculopapular rash, which the dermatologist put down to flucloxacillin.',
      ['L27.0', 'T36.0X5A'],
    ],
    [
      'platelets that an antibody against lymphocytes takes',
      'Diagnosis: Kidney transplant rejection. Thrombocytopenia from thymoglobulin.',
      ['D69.59', 'T45.1X5A'],
    ],
    [
      'what a course of a drug set off',
      'Diagnosis: Myasthenia gravis with exacerbation, triggered by a course of levofloxacin.',
      ['G70.01', 'T36.AX5A'],
    ],
    ['its culprit', 'Diagnosis: Hyperkalemia. The culprit was losartan.', ['E87.5', 'T46.5X5A']],
    ['what it is the culprit of', 'Diagnosis: Hyperkalemia. Losartan is to blame.', ['E87.5', 'T46.5X5A']],
    [
      'a class, of which the note names a drug',
      'Diagnosis: Duodenal ulcer. Naproxen twice daily for a month. Ulcer attributed to the NSAID.',
      ['K26.9', 'T39.315A'],
    ],
    [
      'a drug that was new where a condition is drug-induced',
      'Diagnosis: SIADH.\n\nCourse: Indapamide was started in May; drug-induced SIADH, so it was stopped.',
      ['E22.2', 'T50.2X5A'],
    ],
    [
      'a bleeding that an anticoagulant made worse',
      'Diagnosis: GI bleed. Bleeding from the stomach, made worse by warfarin.',
      ['D68.32', 'T45.515A'],
    ],
    [
      'a rash that the next sentence explains',
      'Course: Drug rash. On day 2 he itched all over, no hives, no wheeze. Attributed to amoxicillin.',
      ['L27.0', 'T36.0X5A'],
    ],
    ['hot flushes', 'Diagnosis: Hot flushes due to goserelin.', ['R23.2', 'T38.6X5A']],
    ['thin bone', 'Diagnosis: Osteoporosis, steroid induced.', ['M81.8', 'T38.0X5A']],
    ['thin bone of years', 'Diagnosis: Osteoporosis due to long-term prednisolone.', ['M81.8', 'T38.0X5A']],
  ])('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(codes));
  });

  it('are nobody knows whose where several drugs were new', () => {
    const codes = suggested(
      'Diagnosis: SIADH.\n\nCourse: Sertraline and indapamide were started in May; drug-induced SIADH.',
    );
    expect(codes.filter((code) => code.startsWith('T'))).toEqual([]);
  });

  it('are not those of a drug that was given instead', () => {
    const codes = suggested(
      'Diagnosis: Cellulitis.\n\nCourse: Rash due to flucloxacillin, so we changed to ceftriaxone.',
    );
    expect(codes).toContain('T36.0X5A');
    expect(codes).not.toContain('T36.1X5A');
  });
});
