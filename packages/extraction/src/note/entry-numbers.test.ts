import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';

const words = (entry: string): string[] => {
  const { text, sentences } = readNote(`DIAGNOSES:\n${entry}\n`);
  return (sentences.at(-1)?.lexemes ?? []).map(({ start, end }) => text.slice(start, end));
};

describe('the number of an entry', () => {
  it.each(['1. ', '1) ', '(1) ', '1: ', '1 - ', '1 – ', '1.', '1)', '#1 ', '#1: ', '#1. ', '01. '])(
    'is no word of it: "%s"',
    (mark) => {
      expect(words(`${mark}Asthma`)).toEqual(words('Asthma'));
    },
  );
  it.each(['1 kidney', '2 fractures', '1.5 mg of folate', '2 - 3 seizures'])(
    'is one where it counts: "%s"',
    (entry) => {
      expect(words(entry).join(' ')).toMatch(/\d/);
    },
  );
});
