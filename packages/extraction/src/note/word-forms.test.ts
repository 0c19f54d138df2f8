import { expect, it } from 'vitest';
import { copyOf } from '../remembered.ts';
import { comparedWord } from './compared-word.ts';
import { lexemesOf } from './tokens.ts';
import { wordFormAt } from './word-table.ts';

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

it.each([
  ['a soft hyphen', 'hyper\u00ADtension', 'hypertension'],
  ['a space of no width', 'hyper\u200Btension', 'hypertension'],
  ['a ligature', '\uFB01brillation', 'fibrillation'],
  ['letters of full width', '\uFF23\uFF2F\uFF30\uFF24', 'copd'],
])('reads %s as the word that is seen', (_name, written, seen) => {
  const form = wordFormAt(written, 0, written.length);
  expect(form.lower).toBe(seen);
  expect(form.text).toBe(written);
});

it('keeps no word that is as long as a note', () => {
  const long = 'x'.repeat(5000);
  expect(comparedWord(long).text).toBe(long);
  expect(comparedWord(long)).not.toBe(comparedWord(long));
  expect(comparedWord('gout')).toBe(comparedWord('gout'));
  expect(wordFormAt(long, 0, long.length)).not.toBe(wordFormAt(long, 0, long.length));
  expect(wordFormAt('gout', 0, 4)).toBe(wordFormAt('gout', 0, 4));
});

it.each(['Crohn’s', 'a\ud800b', '"'])('copies what it keeps of a note: %j', (part) =>
  expect(copyOf(part)).toBe(part),
);

it.each(Object.getOwnPropertyNames(Object.prototype))('reads "%s" as a word like others', (name) => {
  const [word] = lexemesOf(name.replaceAll('_', ''));
  expect(word?.text).toBe(name.replaceAll('_', '').toLowerCase());
  expect(typeof word?.word).toBe('string');
});
