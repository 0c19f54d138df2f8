import { expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

it.each([
  ['AF', 'AF 2 x 3 cm, soft.', 'AF with a fast rate.'],
  ['ALS', 'The ALS crew gave adrenaline.', 'ALS on riluzole.'],
  ['TB', 'TB 14.2, DB 0.6 at 40 hours.', 'TB on treatment.'],
  ['SLE', 'SLE: lids clean, cornea clear.', 'SLE on hydroxychloroquine.'],
  ['CDI', 'After review with CDI the query was closed.', 'CDI on day 4, vancomycin.'],
])('%s is read by what stands beside the letters', (_letters, other, disease) => {
  const of = (text: string): string[] => suggested(`COURSE\n${text}\n`, 'inpatient');
  expect(of(other)).toEqual([]);
  expect(of(disease)).not.toEqual([]);
});

it('the area of a valve is no accident', () => {
  const of = (text: string): string[] =>
    suggested(`COURSE\nFemur fracture. ${text}\n`, 'inpatient').filter((code) => code.startsWith('V'));
  expect(of('MVA by planimetry 1.4, no vegetation.')).toEqual([]);
  expect(of('MVA on the way to work.')).not.toEqual([]);
});
