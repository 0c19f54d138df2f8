import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';
import type { Setting } from '../../types.ts';

const vocabulary = suggestedByVocabulary([
  'Z92.82',
  'N13.8',
  'N40.1',
  'R35.1',
  'R39.12',
  'R33.8',
  'R39.16',
  'Z19.1',
  'Z19.2',
  'Z96.1',
  'Z98.41',
]);
const extractor = ruleExtractor(sampleTerminology());
const suggested = (text: string, setting: Setting = 'inpatient'): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);

describe('a fracture of osteoporotic bone (I.C.13.d.2)', () => {
  it('is coded from M80 where another sentence calls it a fragility fracture', () => {
    expect(suggested('Fracture of neck of left femur. It is a fragility fracture.')).toEqual(['M80.052A']);
  });
  it('keeps what the encounter is for, and is named once where its own words name the site', () => {
    const visit =
      'Here for follow-up of a healing fracture of neck of left femur. It was a fragility fracture.';
    expect(suggested(visit, 'outpatient')).toContain('M80.052D');
    expect(
      suggested('DIAGNOSES\n1. Osteoporotic fracture left femur\n2. Fracture of neck of left femur\n'),
    ).toEqual(['M80.052A']);
  });
  it('is an injury where only osteoporosis is known', () => {
    expect(suggested('DIAGNOSES\n1. Fracture of neck of left femur\n2. Osteoporosis\n')).toEqual([
      'S72.002A',
      'M81.0',
    ]);
  });
});

describe('bleeding of an injured head (S06)', () => {
  it.each([
    ['She fell down the stairs and was unresponsive for ten minutes. Subdural hematoma.', 'S06.5X1A'],
    ['He struck his head, no loss of consciousness. Subdural hematoma.', 'S06.5X0A'],
    ['He struck his head. Subdural hematoma.', 'S06.5XAA'],
    ['Spontaneous subdural hematoma.', 'I62.00'],
  ])('%s', (text, code) => {
    expect(suggested(text)).toContain(code);
  });
});

describe('body mass index (I.B.14)', () => {
  it('is the percentile in a child', () => {
    expect(suggested('Obesity, class 1 obesity. BMI 20.2 (98th percentile).', 'outpatient')).toContain(
      'Z68.54',
    );
    expect(suggested('Class 1 obesity. BMI 34.1.', 'outpatient')).toContain('Z68.34');
  });
});

describe('words beside a diagnosis', () => {
  it('say which coagulopathy it is', () => {
    expect(suggested('Warfarin induced coagulopathy.')).toEqual(['D68.32', 'T45.515A']);
  });
  it('say that varices of portal hypertension bleed', () => {
    expect(suggested('DIAGNOSES\n1. Portal hypertension\n2. Bleeding esophageal varices\n')).toEqual([
      'K76.6',
      'I85.11',
    ]);
  });
  it('say that neutropenia comes with fever', () => {
    expect(suggested('Neutropenic fever.')).toEqual(['D70.9', 'R50.81']);
  });
  it('join withdrawal to the dependence (I.C.5.b)', () => {
    expect(suggested('Alcohol withdrawal delirium. Alcohol dependence.')).toEqual(['F10.231']);
  });
  it('name another cause than diabetes (I.A.15)', () => {
    expect(suggested('DIAGNOSES\n1. T2DM\n2. Neuropathy from oxaliplatin\n')).not.toContain('E11.42');
  });
});

describe('childbirth', () => {
  const note =
    'Delivered at 39 weeks a live male infant over a second degree perineal laceration, repaired. GBS positive.';
  it('has the mother’s laceration, and the letters of the streptococcus', () => {
    expect(suggested(note)).toEqual(['O70.1', 'Z37.0', 'Z3A.39', 'O99.824']);
  });
});

describe('sepsis from a central line (I.C.1.d.5.b)', () => {
  it('has the line first', () => {
    expect(suggested('Sepsis due to an infected central line.')).toEqual(['T80.211A', 'A41.9']);
    expect(suggested('Sepsis due to an infected urinary catheter.')).toEqual(['A41.9']);
  });
});

describe('what is no diagnosis of the stay', () => {
  it('is what nothing was done about (III.B)', () => {
    expect(
      suggested('HOSPITAL COURSE\nHypertension. Small pleural effusion on film, no intervention.\n'),
    ).toEqual(['I10']);
  });
  it('is the disease in the name of a past operation', () => {
    expect(suggested('Hypertension. Wound infection following umbilical hernia mesh repair.')).not.toContain(
      'K42.9',
    );
  });
  it('is an antibody by the letters of a disease', () => {
    expect(suggested('Hypertension. Anti-GAD positive.')).toEqual(['I10']);
  });
});

describe('symptoms of an enlarged prostate (N40.1 note)', () => {
  it.each([
    ['BPH with obstruction, weak stream and nocturia.', ['N40.1', 'N13.8', 'R35.1', 'R39.12']],
    ['BPH with retention of urine. Straining at stool.', ['N40.1', 'R33.8']],
  ])('%s', (text, codes) => {
    expect(
      vocabulary(`DIAGNOSIS\n${text}\n`)
        .filter((code) => /^(?:N|R3)/.test(code))
        .sort(),
    ).toEqual([...codes].sort());
  });
});

describe('a clot that was dissolved before the transfer (Z92.82)', () => {
  it.each([
    ['STEMI, thrombolysed with tenecteplase at an outside hospital.', true],
    ['STEMI, outside the window for thrombolysis.', false],
  ])('%s', (text, told) => {
    expect(vocabulary(`DIAGNOSIS\n${text}\n`).includes('Z92.82')).toBe(told);
  });
});

describe('what stands beside a disease', () => {
  it.each([
    ['Prostate cancer, now castrate-resistant.', 'Z19.2'],
    ['Prostate cancer, hormone sensitive, on leuprolide.', 'Z19.1'],
    ['Hypertension. Cataract operated right eye, IOL in place.', 'Z96.1'],
  ])('%s', (text, code) => {
    expect(vocabulary(`Diagnoses: ${text}`, 'outpatient')).toContain(code);
  });
});
