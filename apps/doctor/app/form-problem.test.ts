import type { Problem } from '@ohm/web';
import { expect, it } from 'vitest';
import { inWordsOfForm } from './form-problem.ts';

it('replaces what the API says to programs, and nothing that says more', () => {
  const words = { birthDate: 'Enter the birth date.', sex: 'Choose the sex as it is registered.' };
  const told = (fields: Problem['fields']) =>
    inWordsOfForm({ kind: 'input', status: 400, message: '', fields, details: {} }, words);
  expect(told({ birthDate: 'Enter a date as YYYY-MM-DD.', sex: 'Choose one.', mrn: 'Enter it.' })).toEqual({
    ...words,
    mrn: 'Enter it.',
  });
  expect(told({ birthDate: 'This date lies in the future.' })).toEqual({
    birthDate: 'This date lies in the future.',
  });
  expect(inWordsOfForm(undefined, words)).toEqual({});
});
