import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const glaucomas = (text: string): string[] =>
  suggested(`Assessment\n${text}`, 'outpatient').filter((code) => code.startsWith('H40.1'));

describe('stage and eye of a glaucoma (I.C.7.a)', () => {
  it.each([
    [
      'each eye with its stage, the worse first',
      'POAG, mild right eye, severe left eye',
      ['H40.1123', 'H40.1111'],
    ],
    ['by abbreviations', 'POAG: OS advanced, OD moderate', ['H40.1123', 'H40.1112']],
    ['one code where both are alike', 'POAG OU, moderate', ['H40.1132']],
    ['and where each is said', 'POAG, right eye mild, left eye mild', ['H40.1131']],
  ])('%s', (_name, text, codes) => {
    expect(glaucomas(text)).toEqual(codes);
  });
});
