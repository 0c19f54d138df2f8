import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  ...['1', '2'].flatMap((leg) => ['I70.20', 'I70.22'].map((code) => `${code}${leg}`)),
  ...['I70.235', 'I70.244', 'I70.242', 'I70.92'],
  ...['L97.511', 'L97.519', 'L97.429', 'L97.222', 'L97.229'],
]);

describe('an ulcer that the arteries brought about (I70.23, I70.24)', () => {
  it.each([
    [
      'Chronic limb threatening ischemia of the right leg\n2. Ulcer of right second toe',
      ['I70.235', 'L97.519'],
    ],
    ['Atherosclerosis of left leg with ulcer of left calf, fat layer exposed', ['I70.242', 'L97.222']],
    [
      'Chronic limb threatening ischemia of the right leg\n2. Ulcer of right toe\n3. Chronic total occlusion of the right SFA',
      ['I70.235', 'L97.519', 'I70.92'],
    ],
  ])('%s', (text, codes) => {
    const found = suggested(`DIAGNOSES\n1. ${text}\n`);
    expect(found.filter((code) => /^I70|^L97/.test(code)).sort()).toEqual([...codes].sort());
  });
});
