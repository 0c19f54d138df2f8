import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import { objectionToConcept } from './concepts.ts';

/** Why a concept of that name is not shown where the note names it in these words; null where it is. */
const objection = (text: string, words: string, display: string): string | null => {
  const document = readNote(`Course: ${text}`);
  const start = document.text.indexOf(words);
  const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
  if (sentence === undefined) throw new Error(`"${words}" is not in a sentence`);
  return objectionToConcept(document.text, display, { start, end: start + words.length, sentence });
};

describe('SNOMED CT concepts', () => {
  it.each([
    ['dialysis', 'Renal dialysis', 'On dialysis three times a week.', 'Talked about dialysis.'],
    ['Tetanus', 'Tetanus', 'Tetanus with trismus.', 'Tetanus toxoid given.'],
    ['Melanoma', 'Malignant melanoma', 'Melanoma of the back.', 'Melanoma in situ of the back.'],
  ])(
    '"%s" is %s where that is had, not where its words speak of something else',
    (words, display, of, other) => {
      expect(objection(of, words, display)).toBeNull();
      expect(objection(other, words, display)).not.toBeNull();
    },
  );

  it('of an illness are shown where it was talked about', () => {
    expect(objection('Asthma was discussed.', 'Asthma', 'Asthma')).toBeNull();
  });
});
