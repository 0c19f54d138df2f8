import { expect, test } from 'vitest';
import { splitStatements } from './sql-statements.ts';

const texts = (script: string): string[] => splitStatements(script).map(({ text }) => text);

test('splits at semicolons and says where a statement begins', () => {
  const statements = splitStatements('SELECT 1;\n\n-- a comment\n  SELECT\n  2;\nSELECT 3');
  expect(statements.map(({ line, text }) => [line, text])).toEqual([
    [1, 'SELECT 1'],
    [4, 'SELECT\n  2'],
    [6, 'SELECT 3'],
  ]);
});

test('keeps semicolons in literals, quoted names, comments and dollar-quoted bodies', () => {
  expect(texts(`SELECT 'a;b''c;', "x;y" /* ; */; SELECT E'\\';'`)).toEqual([
    `SELECT 'a;b''c;', "x;y"`,
    `SELECT E'\\';'`,
  ]);
  expect(texts('DO $body$ BEGIN; $$ ; $$ END $body$; SELECT 1')).toEqual([
    'DO $body$ BEGIN; $$ ; $$ END $body$',
    'SELECT 1',
  ]);
});

test('takes the content of literals out of the skeleton, not out of the text', () => {
  const [statement] = splitStatements("COMMENT ON\n  TABLE x IS 'DROP TABLE x' -- DROP TABLE y");
  expect(statement?.skeleton).toBe("COMMENT ON TABLE x IS ''");
  expect(statement?.text).toContain('DROP TABLE x');
});

test('answers nothing for a script without statements', () => {
  expect(texts(' \n-- nothing\n;;')).toEqual([]);
});
