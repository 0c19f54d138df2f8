import { expect, it } from 'vitest';
import { sheetOfCodes } from '../testing/sheet-of-codes.ts';
import { codeSet } from './code-set.ts';
import { CodeTable } from './code-table.ts';

const visited = (sets: readonly string[], codes: readonly string[]): string[] => {
  const seen: string[] = [];
  new CodeTable(sets, codeSet).visit(sheetOfCodes(codes).candidates, (set) => seen.push(set));
  return seen;
};

it('visits in their order the rows of whose categories a code stands on the sheet, each once', () => {
  expect(visited(['I21', 'E11 J44 N18', 'K', 'J45', 'A-Z'], ['N18.6', 'J44.9'])).toEqual([
    'E11 J44 N18',
    'A-Z',
  ]);
  expect(visited(['M14', 'M1A', 'M10-M20', 'M1'], ['M1A.00X0'])).toEqual(['M1A', 'M10-M20', 'M1']);
  expect(visited(['I21', 'A-Z'], [])).toEqual([]);
});

it('visits every row of a condition that could hold any code', () => {
  const seen: string[] = [];
  new CodeTable(['any'], () => (code: string) => code === 'I10').visit(
    sheetOfCodes(['N18.6']).candidates,
    (row) => seen.push(row),
  );
  expect(seen).toEqual(['any']);
});

it('asks for what stands on the sheet when the turn of a row comes', () => {
  const sheet = sheetOfCodes(['N18.6', 'J44.9']);
  sheet.candidates.delete('J44.9');
  const seen: string[] = [];
  new CodeTable(['N18', 'K70'], codeSet).visit(sheet.candidates, (set) => {
    seen.push(set);
    const [one] = sheet.candidates.values();
    if (one !== undefined) sheet.candidates.put({ ...one, code: 'K70.30', turn: one.turn + 1 });
  });
  expect(seen).toEqual(['N18', 'K70']);
});
