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
]);

describe('what drugs do', () => {
  it.each([
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
  ])('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(codes));
  });
});
