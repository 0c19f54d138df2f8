import { expect, it } from 'vitest';
import type { Instruction } from '../code-types.ts';
import { outlineOf } from './instruction-outline.ts';

const outline = (kind: Instruction['kind'], ...texts: string[]) =>
  outlineOf(texts.map((text) => ({ kind, text }))).map(({ line, below }) => [
    line.text,
    ...below.map(({ text }) => text),
  ]);

it('puts what a line with a colon introduces below it', () => {
  expect(outline('useAdditional', 'code for adverse effect', 'code to identify:', 'use', 'history')).toEqual([
    ['code for adverse effect'],
    ['code to identify:', 'use', 'history'],
  ]);
  expect(outline('codeFirst', 'one such as:', 'b', 'another such as:', 'a')).toEqual([
    ['one such as:', 'b'],
    ['another such as:', 'a'],
  ]);
});

it('lets a list of exclusions go on where the alphabet starts over', () => {
  expect(outline('excludes1', 'neoplasm of cartilage (of):', 'larynx', 'nose', 'neoplasm of breast')).toEqual(
    [['neoplasm of cartilage (of):', 'larynx', 'nose'], ['neoplasm of breast']],
  );
});

it('leaves lines without a heading level', () => {
  expect(outline('includes', 'b', 'a')).toEqual([['b'], ['a']]);
});
