import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const ofStroke = (told: string): string[] =>
  suggested(`HISTORY\n${told}\n`).filter((code) => /^(?:I69|Z86\.73|R47)/.test(code));

describe('what a stroke of the past left', () => {
  it.each([
    [
      'A stroke in 2019 left him with right-sided weakness and some expressive aphasia.',
      ['I69.351', 'I69.320'],
    ],
    ['Left MCA infarct in 2021. He was left with weakness of his right arm and leg.', ['I69.351']],
    ['Old CVA 2018, residual left weakness.', ['I69.354']],
    ['Intracerebral hemorrhage in 2016 left him with right-sided weakness.', ['I69.151']],
    ['CVA 2015, residual left sided weakness in a left-handed man.', ['I69.352']],
  ])('"%s"', (told, codes) => expect(ofStroke(told)).toEqual(codes));

  it.each(['Stroke in 2017, left work after it.', 'Stroke 2016, no residual weakness.'])(
    'nothing: "%s"',
    (told) => expect(ofStroke(told)).toEqual(['Z86.73']),
  );
});
