import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

/** Codes that only a release has. */
const suggested = suggestedByVocabulary([
  'M80.031A',
  'M80.052A',
  'O72.1',
  'Q60.3',
  'Z48.89',
  'Z48.815',
  'S72.002A',
]);
const clinic = (text: string): string[] => suggested(text, 'outpatient');

describe('a fracture of a patient with known osteoporosis (I.C.13.d.2)', () => {
  it.each([
    'Fell from her own height.',
    'Tripped over the rug.',
    'Slipped in the bathroom.',
    'Rolled out of bed.',
    'Fell from a chair.',
    'Fell while walking in the garden.',
  ])('is one of the bone after a minor fall: %s', (fall) => {
    const codes = suggested(`Diagnosis: Left hip fracture.\nCourse: Osteoporosis on alendronate. ${fall}`);
    expect(codes).toContain('M80.052A');
    expect(codes).not.toContain('M81.0');
  });

  it.each(['Fell down a flight of stairs.', 'Struck by a car.', 'Slipped on the ice.'])(
    'is an injury after: %s',
    (fall) => {
      expect(
        suggested(`Diagnosis: Left hip fracture.\nCourse: Osteoporosis on alendronate. ${fall}`),
      ).not.toContain('M80.052A');
    },
  );
});

describe('bleeding in the third stage (O72)', () => {
  it.each([
    ['Third stage: PPH of 1.2 L from uterine atony.', 'O72.1', 'O72.0'],
    ['Third stage hemorrhage, placenta retained and removed by hand.', 'O72.0', 'O72.1'],
  ])('%s', (text, code, other) => {
    const codes = suggested(`Vaginal delivery at 39 weeks. ${text}`);
    expect(codes).toContain(code);
    expect(codes).not.toContain(other);
  });
});

describe('sugars that are told of and not measured (index: Diabetes, poorly controlled)', () => {
  it.each([
    ['Her sugars are poorly controlled.', 'E11.65'],
    ['Poor glycemic control.', 'E11.65'],
    ['Her glucose is out of control.', 'E11.65'],
    ['Her glucose readings are well controlled.', 'E11.9'],
  ])('%s', (text, code) => {
    expect(clinic(`HPI: ${text}\nAssessment: Type 2 diabetes mellitus.`)).toContain(code);
  });
});

describe('eyes and kidneys', () => {
  it.each([
    ['Assessment: Neovascular age-related macular degeneration, right eye, with active CNV.', 'H35.3211'],
    ['Assessment: Exudative ARMD of both eyes with active CNV.', 'H35.3231'],
    // The other eye was looked at as well.
    [
      'Exam: Left eye: clear. Right eye: drusen.\nAngiography: leakage in the right eye consistent with neovascular age-related macular degeneration.\nAssessment: Neovascular age-related macular degeneration.',
      'H35.3211',
    ],
    ['Assessment: Hypoplastic left kidney.', 'Q60.3'],
  ])('%s', (text, code) => {
    expect(clinic(text)).toContain(code);
  });
});

describe('visits after an operation (I.C.21.c.7)', () => {
  it.each([
    [
      'Chief complaint: Postoperative follow-up.\nHPI: Seen 5 weeks after right medial knee unicompartmental arthroplasty.\nAssessment: Status post right unicompartmental knee arthroplasty.',
      ['Z47.1', 'Z96.651'],
    ],
    ['Assessment: Status post right total knee arthroplasty, 6 weeks.', ['Z47.1', 'Z96.651']],
    [
      'Chief complaint: 3 month follow-up after L4-5 fusion.\nAssessment: Status post lumbar fusion.',
      ['Z47.89'],
    ],
  ])('%s', (text, codes) => {
    expect(clinic(text)).toEqual(expect.arrayContaining(codes));
  });
});

describe('what is no diagnosis of this visit', () => {
  it.each([
    ['heartburn of reflux (I.B.5)', 'Assessment: GERD that manifests as heartburn.', 'R12'],
    ['a test for a virus', 'Plan: His COVID-19 test was positive today. Quarantine.', 'Z23'],
    ['vaccines of another time', 'Plan: He is fully vaccinated and has received boosters.', 'Z23'],
    [
      'a course that ended',
      'HPI: He has discontinued Plavix but continues aspirin.\nAssessment: CAD.',
      'T45.526A',
    ],
    [
      'a feeling that passes',
      'HPI: She had some anxiety around the wedding, better now.\nAssessment: Hypertension.',
      'F41.9',
    ],
    [
      'an entry that is called inactive',
      'Assessment:\n#3 Depression - sertraline until 2019. PHQ-2 0. Not an active problem.',
      'F32.A',
    ],
    [
      'a relative’s illness in the next sentence',
      'FAMILY HISTORY\n\nPaternal Grandfather: Died at about sixty of a myocardial infarction. Gout. Chronic kidney disease on dialysis.\n\nAssessment: Hypertension.',
      'M10.9',
    ],
  ])('%s', (_name, text, code) => {
    expect(clinic(text)).not.toContain(code);
  });

  it.each([
    [
      'an entry that is treated',
      'Assessment:\n#3 Asthma - on budesonide daily. Not an active issue.',
      'J45.909',
    ],
    ['a vaccine of today', 'Plan: She has received her flu shot today.', 'Z23'],
    [
      'anxiety that goes on',
      'HPI: Increased anxiety over the past month.\nAssessment: Hypertension.',
      'F41.9',
    ],
  ])('but %s is', (_name, text, code) => {
    expect(clinic(text)).toContain(code);
  });
});
