import { expect, it } from 'vitest';
import { wordFormAt } from './word-forms.ts';

const textOf = (word: string): string => wordFormAt(`(${word})`, 1, 1 + word.length).text;

it('tells words apart whose letters make the same numbers', () => {
  // "Ł" is 0x141: its high byte falls on the letter behind it, and "x" becomes "y".
  const words = ['Łx', 'Ay', 'Łx', 'abcdefgh', 'abcdefghi', 'abcdefghj', 'abcdefgh', '', 'a'];
  expect(words.map(textOf)).toEqual(words);
});

it('keeps one form a word', () => {
  expect(wordFormAt('gout and gout', 0, 4)).toBe(wordFormAt('gout and gout', 9, 13));
  expect(wordFormAt('Gout', 0, 4)).not.toBe(wordFormAt('gout', 0, 4));
});
