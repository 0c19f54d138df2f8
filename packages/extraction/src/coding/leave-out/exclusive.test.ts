import { expect, it } from 'vitest';
import { sheetOfCodes } from '../../testing/sheet-of-codes.ts';
import { keepOneOfExclusive } from './exclusive.ts';

it.each([
  ['before combining', 'I48.0', 'I48.20'],
  ['before combining', 'I50.22', 'I50.32'],
  ['before combining', 'N18.4', 'N18.5'],
  ['before combining', 'J45.30', 'J45.40'],
  ['before combining', 'E66.811', 'E66.812'],
  ['before combining', 'E78.00', 'E78.5'],
  ['before combining', 'R29.704', 'R29.712'],
  ['before combining', 'Z68.35', 'Z68.41'],
  ['before combining', 'F01.50', 'F03.90'],
  ['before combining', 'O24.410', 'O24.414'],
  ['after combining', 'I63.40', 'I63.50'],
  ['after combining', 'A40.3', 'A41.01'],
  ['after combining', 'K70.30', 'K74.60'],
] as const)('%s, a patient has %s or %s: the better documented one', (stage, one, other) => {
  const sheet = sheetOfCodes([one, other]);
  const best = sheet.candidates.get(other);
  if (best !== undefined) best.weight = 1;
  keepOneOfExclusive(sheet, stage);
  expect([...sheet.candidates.keys()]).toEqual([other]);
});
