import {
  compileRelease,
  createTerminology,
  readVocabulary,
  vocabularyPath,
  vocabularyRelease,
} from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../extractor.ts';
import { readNote } from '../note/document.ts';
import { findObservations } from './loinc.ts';
import { compileObservationNames } from './observation-names.ts';

const rows = await readVocabulary('loinc', vocabularyPath('loinc'));
const terminology = createTerminology([compileRelease(vocabularyRelease('loinc', 'starter', rows))]);
const names = compileObservationNames(terminology);

/** "code quote" of what a note observes. */
const observed = (note: string): string[] =>
  findObservations(readNote(note), names).map(({ code, evidence }) => `${code} ${evidence.quote}`);
const inLabs = (line: string): string[] => observed(`LABS\n${line}\n`);

describe('what notes write between a name and its value', () => {
  it.each([
    ['Sodium had already dropped to 121', '2951-2 Sodium had already dropped to 121'],
    ['ALT has drifted up to 81 U/L', '1742-6 ALT has drifted up to 81 U/L'],
    ['The hemoglobin level was low at 7.9', '718-7 hemoglobin level was low at 7.9'],
    ['CRP less than 3 mg/L', '1988-5 CRP less than 3 mg/L'],
    ['ferritin done = 41', '2276-4 ferritin done = 41'],
    ['white count (13.9) and fever', '6690-2 white count (13.9)'],
    ['Lactate (3.8 mmol/L, was 5.1), then falling', '2524-7 Lactate (3.8 mmol/L, was 5.1)'],
    ['sodium (128 since Tuesday', '2951-2 sodium (128'],
    ['Ferritin of 20 (low)', '2276-4 Ferritin of 20'],
    ['Hb g/dl      9.4     8.8', '718-7 Hb g/dl      9.4'],
    ['Platelets (03/04) 88', '777-3 Platelets (03/04) 88'],
    ['Ferritin (2024) was 31', '2276-4 Ferritin (2024) was 31'],
    ['CRP (11.02.25) 14 mg/L', '1988-5 CRP (11.02.25) 14 mg/L'],
  ])('%s', (line, expected) => {
    expect(inLabs(line)).toContain(expected);
  });

  it('is no value where it only says when it was measured', () => {
    expect(inLabs('Ferritin (2024), told by her sister')).toEqual([]);
  });
});

describe('short names', () => {
  it.each([
    ['Cr 1.4 mg/dL', '2160-0 Cr 1.4 mg/dL'],
    ['wt 190 lb', '29463-7 wt 190 lb'],
    ['weight 1,980 g', '29463-7 weight 1,980 g'],
    ['T 38.2', '8310-5 T 38.2'],
    ['fever 102.2 F', '8310-5 fever 102.2 F'],
    ['EtOH 143 mg/dL', '5643-2 EtOH 143 mg/dL'],
    ['white blood cell count of 17,000', '6690-2 white blood cell count of 17,000'],
    ['Oxygen saturation 93%', '59408-5 Oxygen saturation 93%'],
  ])('%s', (line, expected) => {
    expect(inLabs(line)).toContain(expected);
  });

  it.each([
    'fever 3 days',
    'EtOH 2 a night',
    'T 12 fracture',
    'k 4.4',
    'ceftriaxone 1 g',
    'Metoprolol CR 50 mg',
  ])('holds no observation: %s', (line) => {
    expect(inLabs(line)).toEqual([]);
  });
});

describe('results that are words', () => {
  it.each([
    ['Urine culture: Klebsiella pneumoniae', '630-4 Urine culture: Klebsiella'],
    ['Blood c/s (04/05): MRSA', '600-7 Blood c/s (04/05): MRSA'],
    ['Blood cultures x2 no growth', '600-7 Blood cultures x2 no growth'],
    ['Blood group AB neg', '882-1 Blood group AB neg'],
  ])('%s', (line, expected) => {
    expect(inLabs(line)).toContain(expected);
  });

  it.each([
    ['Urine culture from the nursing home grew P. mirabilis', 'grew P. mirabilis'],
    [
      'Blood cultures from both arms grew S.epidermidis in one bottle. Repeated.',
      'grew S.epidermidis in one bottle',
    ],
    ['Blood culture from the port: no growth', 'no growth'],
    ['Urine culture grew group B. She was told', 'grew group B'],
    ['Throat culture grew group A. pt told', 'grew group A'],
    [
      'Blood cultures grew methicillin-sensitive Staphylococcus epidermidis',
      'grew methicillin-sensitive Staphylococcus epidermidis',
    ],
  ])('are what grew, with the whole name of it: %s', (line, result) => {
    const [one] = findObservations(readNote(`LABS\n${line}\n`), names);
    expect(one?.value.text).toBe(result);
    expect(one?.evidence.quote.endsWith(result)).toBe(true);
  });

  it('are none of another culture, and none that is awaited', () => {
    expect(inLabs('Blood cultures pending, urine culture sterile')).toEqual(['630-4 urine culture sterile']);
  });
});

it('reads a blood gas as one panel', () => {
  expect(inLabs('ABG on 2 L: pH 7.31, pCO2 58 mmHg, HCO3 28')).toEqual([
    '2744-1 pH 7.31',
    '2019-8 pCO2 58 mmHg',
    '1960-4 HCO3 28',
  ]);
  expect(inLabs('HCO3 28')).toEqual(['1959-6 HCO3 28']);
});

it.each(['LABS D/C', 'Bloods at d/c', 'Last bloods', 'Labs POD3', 'LABS FROM PCP 11/2025', 'Admission labs'])(
  'reads values behind a list of drugs: %s',
  (heading) => {
    expect(observed(`MEDS\nLevothyroxine 50 mcg\n${heading}: Na 137 mmol/L\n`)).toEqual([
      '2951-2 Na 137 mmol/L',
    ]);
  },
);

it.each([
  ['Ferritin 44 ng/mL', 'Reported as "Ferritin" with the value 44 ng/mL; the unit ng/mL selects this code.'],
  ['Ferritin 44', 'Reported as "Ferritin" with the value 44; no unit is given.'],
  ['Urine culture: no growth', 'Reported as "Urine culture" with the value no growth.'],
  ['Blood cultures grew E. coli', 'Reported as "Blood cultures" with the value grew E. coli.'],
])('tells of a unit where the result is a number: %s', (line, rationale) => {
  const { suggestions } = createExtractor({ terminology }).extract({
    text: `LABS\n${line}\n`,
    setting: 'inpatient',
    systems: ['loinc'],
  });
  expect(suggestions.map((one) => one.rationale)).toEqual([rationale]);
});
