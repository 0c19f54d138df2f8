import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['S21.111A', 'S21.311A', 'S21.101A', 'S61.111A', 'S61.011A']);
const wounds = (text: string): string[] =>
  suggested(text, 'outpatient').filter((code) => /^(?:S\d1|T14)/.test(code));

describe('open wounds', () => {
  it.each([
    ['words between', 'Assessment: laceration of the lower lip, closed.', ['S01.511A']],
    ['a cut over a place', 'Assessment: Cut over the right eyebrow, glued.', ['S01.111A']],
    ['the site before the wound', 'Assessment: Left shin: 6 cm laceration, sutured.', ['S81.812A']],
    [
      'two sites with their sides',
      'Assessment: Lacerations to the left forearm and right knee.',
      ['S51.812A', 'S81.011A'],
    ],
    [
      'what teeth tore is the bite',
      'Assessment: Dog bite right hand. 2 cm laceration of the right hand.',
      ['S61.451A'],
    ],
    ['of both sides one each', 'Assessment: Lacerations of both knees.', ['S81.011A', 'S81.012A']],
    [
      'through the wall of the chest',
      'Assessment: Laceration of the right chest. Penetrating the pleura, no hemothorax.',
      ['S21.311A'],
    ],
    [
      'not through the wall of the chest',
      'Assessment: Laceration of the right chest. No pneumothorax.',
      ['S21.111A'],
    ],
    ['with the nail', 'Assessment: Laceration of the right thumb with nail bed injury.', ['S61.111A']],
    ['cutting down', 'Assessment: Cut down to five cigarettes.', []],
    ['a wound that is not there', 'Assessment: No laceration of the scalp.', []],
    ['somebody else', 'Assessment: Her brother had a laceration of the scalp.', []],
  ])('%s', (_name, text, codes) => {
    expect(wounds(text).sort()).toEqual(codes);
  });
});
