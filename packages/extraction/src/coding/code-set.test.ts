import { describe, expect, it } from 'vitest';
import { codeSet, decadeOf } from './code-set.ts';

describe('codeSet', () => {
  it.each([
    ['I21 N18.6', ['I2', 'N1']],
    ['E08-E13', ['E0', 'E1']],
    ['C7 O', ['C7', ...Array.from({ length: 10 }, (_, at) => `O${at}`)]],
    ['', []],
  ])('%s stands in its decades', (text, decades) => {
    expect(codeSet(text).decades).toEqual(decades.map(decadeOf));
  });

  it.each([
    ['I21', ['I21', 'I21.4'], ['I22.0', 'I20.9']],
    ['E08-E13', ['E08.9', 'E11.22', 'E13.9'], ['E07.9', 'E14', 'F10.20']],
    ['N18.6', ['N18.6'], ['N18.5', 'N18']],
    ['E66.81', ['E66.811'], ['E66.9']],
    ['R23.0-R23.2', ['R23.0', 'R23.1', 'R23.2'], ['R23.3', 'R22.9']],
    ['O', ['O80', 'O9A.112'], ['P07.30', 'N99.9']],
    ['A-N', ['A41.9', 'M1A.00X0', 'N39.0'], ['O80', 'Z79.4']],
    ['O9', ['O90.0', 'O9A.112'], ['O80']],
    ['I10 J45.2', ['I10', 'J45.21'], ['I11.0', 'J45.30']],
    ['', [], ['I10']],
  ])('%s', (text, inside, outside) => {
    const set = codeSet(text);
    expect(inside.filter((code) => !set(code))).toEqual([]);
    expect(outside.filter(set)).toEqual([]);
  });
});
