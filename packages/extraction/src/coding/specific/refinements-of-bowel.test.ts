import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'K40.30',
  'K40.31',
  'K40.90',
  'K40.91',
  'K51.511',
  'K51.011',
  'K50.911',
]);

describe('hernias (K40)', () => {
  it.each([
    ['Right inguinal hernia, obstructed.', 'K40.30'],
    ['Right recurrent inguinal hernia, obstructed.', 'K40.31'],
    ['Left inguinal hernia, recurrent.', 'K40.91'],
  ])('%s', (text, code) => {
    expect(suggested(`FINAL DIAGNOSIS\n${text}\n`)).toContain(code);
  });
});

describe('bowel disease that bleeds (K50, K51)', () => {
  it.each([
    ['Ulcerative pancolitis, severe flare with rectal bleeding.', 'K51.011'],
    ['Crohn disease with heavy bleeding.', 'K50.911'],
  ])('%s', (text, code) => {
    expect(suggested(`FINAL DIAGNOSIS\n${text}\n`)).toContain(code);
  });

  it('does not where none is told', () => {
    expect(suggested('FINAL DIAGNOSIS\nUlcerative pancolitis without bleeding.\n')).not.toContain('K51.011');
  });
});
