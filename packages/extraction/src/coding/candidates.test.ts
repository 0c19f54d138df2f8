import { expect, it } from 'vitest';
import { sheetOfCodes } from '../testing/sheet-of-codes.ts';
import { codeSet } from './code-set.ts';

const codesIn = (set: string, sheet = sheetOfCodes(['N18.6', 'I10', 'N18.5'])): string[] =>
  sheet.find(codeSet(set)).map(({ code }) => code);

it('finds the candidates of a set in their turns', () => {
  expect(codesIn('N18')).toEqual(['N18.6', 'N18.5']);
  expect(codesIn('A-Z')).toEqual(['N18.6', 'I10', 'N18.5']);
  expect(codesIn('N19')).toEqual([]);
});

it('counts what was taken away no more, also in sets that are made later', () => {
  const sheet = sheetOfCodes(['N18.6', 'I10']);
  expect(sheet.has(codeSet('N18.6'))).toBe(true);
  sheet.candidates.delete('N18.6');
  expect(sheet.has(codeSet('N18.6'))).toBe(false);
  expect(sheet.has(codeSet('N17-N19'))).toBe(false);
  expect(sheet.has(codeSet('I10-I15'))).toBe(true);
  sheet.candidates.delete('I10');
  expect(sheet.has(codeSet('I10-I15'))).toBe(false);
});

it('holds a code that is put in again once', () => {
  const sheet = sheetOfCodes(['I10']);
  const [one] = sheet.candidates.values();
  if (one === undefined) throw new Error('The sheet holds no candidate.');
  sheet.candidates.put({ ...one, weight: 0.1 });
  expect(sheet.find(codeSet('I10')).map(({ weight }) => weight)).toEqual([0.1]);
  sheet.candidates.delete('I10');
  expect(sheet.has(codeSet('I10'))).toBe(false);
});
