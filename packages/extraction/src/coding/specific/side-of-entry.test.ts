import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['H33.021', 'H33.012']);

describe('sides of eyes and ears', () => {
  it.each([
    [
      'by the head of the entry',
      'Course: RE: nuclear cataract. LE: lattice degeneration of retina.',
      ['H25.11', 'H35.412'],
    ],
    ['by letters in the clause', 'Assessment: Pterygium OD. Corneal ulcer OS.', ['H11.001', 'H16.002']],
    ['of an ear beside the other', 'Assessment: CSOM RT EAR. LT EAR DRY.', ['H66.3X1']],
    ['by a letter before the name', 'Assessment: R acute suppurative OM. Left ear clear.', ['H66.001']],
    [
      'and number of breaks',
      'Assessment: Rhegmatogenous retinal detachment left eye, single break.',
      ['H33.012'],
    ],
  ])('%s', (_name, text, codes) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(codes));
  });
});
