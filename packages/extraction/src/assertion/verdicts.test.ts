import { expect, it } from 'vitest';
import { readNote } from '../note/document.ts';
import { samplesOf } from '../testing/expression-samples.ts';
import { decisive } from './deciding-tests.ts';
import { verdict } from './verdicts.ts';

const verdictOn = (illness: string, behind: string): string | undefined => {
  const text = `${illness}${behind}`;
  const document = readNote(text);
  const [sentence] = document.sentences;
  if (sentence === undefined) throw new Error(`No sentence in "${text}".`);
  return verdict(document, sentence, { start: 0, end: illness.length })?.assertion;
};

it('a test that decides on an illness denies it where it is negative, and no other test does', () => {
  for (const [illnesses, tests] of decisive)
    for (const illness of samplesOf(illnesses)) {
      const undecided = samplesOf(tests).filter(
        (test) => verdictOn(illness, `: ${test} negative.`) !== 'absent',
      );
      expect({ illness, undecided }).toEqual({ illness, undecided: [] });
      expect(verdictOn(illness, ': cultures negative.')).toBeUndefined();
    }
});
