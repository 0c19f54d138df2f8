import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('a routine prenatal visit', () => {
  it.each([
    ['G3P2 at 24w2d, well, here for routine visit.', 'Z34.82', 'Z3A.24'],
    ['Primigravida, pregnant, 12 weeks gestation. Routine antenatal check, all well.', 'Z34.01', 'Z3A.12'],
  ])('is supervision of a normal pregnancy, with its weeks: %s (I.C.15.b.1)', (text, code, weeks) => {
    expect(suggested(text, 'outpatient')).toEqual([code, weeks]);
  });

  it.each([
    'G3P2 at 24w2d, here for routine visit. Assessment: gestational diabetes on diet.',
    'G3P2 at 24w2d, high-risk clinic, here for routine visit.',
  ])('is none where chapter 15 tells something: %s', (text) => {
    expect(suggested(text, 'outpatient').filter((code) => code.startsWith('Z34'))).toEqual([]);
  });
});
