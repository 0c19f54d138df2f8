import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'T63.041A',
  'T63.081A',
  'T63.001A',
  'T63.2X1A',
  'T63.441A',
  'T63.461A',
  'T63.481A',
  'T63.301A',
]);
const toxic = (text: string): string[] => suggested(text).filter((code) => /^(?:T|S\d1)/.test(code));

describe('bites and stings of venomous animals', () => {
  it.each([
    ['told with the animal behind', 'History: Bitten by a krait at night on the left hand.', ['T63.081A']],
    ['a snake that is named later', 'Diagnosis: Snake bite right foot, cobra identified.', ['T63.041A']],
    ['a snake that nobody knew', 'Diagnosis: Snake bite right foot, unidentified.', ['T63.001A']],
    ['one of two insects', 'History: Bee or wasp sting on the arm.', ['T63.481A']],
    ['a scorpion', 'History: Stung by a scorpion on the foot.', ['T63.2X1A']],
    ['an allergy is none', 'History: Allergic to bee stings.', []],
    ['a bite that was not', 'History: No history of snake bite.', []],
    ['an animal that bit nobody', 'History: Keeps bees.', []],
  ])('%s', (_name, text, codes) => {
    expect(toxic(text)).toEqual(codes);
  });
});
