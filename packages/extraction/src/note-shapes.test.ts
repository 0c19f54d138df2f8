import { describe, expect, it } from 'vitest';
import { ruleExtractor } from './testing/rule-extractor.ts';
import { sampleTerminology } from './testing/sample-terminology.ts';
import type { Setting } from './types.ts';

const extractor = ruleExtractor(sampleTerminology());

const suggested = (text: string, setting: Setting = 'outpatient'): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'] })
    .suggestions.filter((one) => one.status === 'suggested')
    .map((one) => one.code)
    .sort();

describe('notes of every shape', () => {
  it.each([
    ['one line', 'Essential hypertension, on amlodipine.', ['I10']],
    ['one short line', 'Known case of hypertension.', ['I10']],
    ['no full stop', 'hypothyroidism follow up', ['E03.9']],
    ['a bare name', 'Hypothyroidism', ['E03.9']],
    ['capitals only', 'IRON DEFICIENCY ANAEMIA', ['D50.9']],
    [
      'prose only',
      'I saw this man today about his blood pressure. He has hypertension and hypothyroidism. There is no heart failure.',
      ['E03.9', 'I10'],
    ],
    ['a list and nothing else', '1. Hypertension\n2. Hypothyroidism\n3. No pneumonia', ['E03.9', 'I10']],
    ['bullets', '• Hypertension\n• Iron deficiency anemia\n', ['D50.9', 'I10']],
    ['Windows line ends', 'Diagnosis:\r\n1. Hypertension\r\n2. Hypothyroidism\r\n', ['E03.9', 'I10']],
    ['tabs', 'Dx\tHypertension\nPMH\thypothyroidism\nFH\tstroke in father', ['E03.9', 'I10', 'Z82.3']],
    [
      'a letter',
      'Dear Dr Mehta,\n\nThank you for sending her. She has hypothyroidism.\n\nYours sincerely\nDr A Rao\n',
      ['E03.9'],
    ],
    [
      'SOAP by letters',
      'S: tired for weeks. No chest pain.\nO: pale. BP 120/70.\nA: Iron deficiency anemia.\nP: ferrous sulfate. Return if chest pain.\n',
      ['D50.9'],
    ],
    [
      'an emergency note',
      'ED NOTE\nCC: cough\nHPI: 3 days of cough and fever.\nPE: crackles.\nDx: Pneumonia\nDispo: home\n',
      ['J18.9'],
    ],
    ['a heading behind a sentence', 'Cough for a week. Chest clear. Impression: pneumonia.', ['J18.9']],
    ['a heading without a mark', 'Cough for a week. Dx pneumonia', ['J18.9']],
  ] as const)('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(codes);
  });

  it('comes back to the list after an entry of its own headings', () => {
    const text =
      'ASSESSMENT AND PLAN\n\nHypertension.\n- Medical Reasoning: at goal.\n- Patient Education: call for chest pain.\n\nHypothyroidism.\n- Medical Treatment: same dose.\n';
    expect(suggested(text)).toEqual(['E03.9', 'I10']);
  });

  it('takes no diagnosis from a letterhead', () => {
    const text =
      'Hypertension and Asthma Clinic\nDepartment of Stroke Medicine\nMr Smith, 54/M\n\nHe has hypothyroidism.\n';
    expect(suggested(text)).toEqual(['E03.9']);
  });
});
