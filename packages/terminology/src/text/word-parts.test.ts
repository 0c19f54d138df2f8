import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPart, wordParts } from './word-parts.ts';

describe('wordParts', () => {
  it.each([
    ['cholecystitis', ['gallbladder', 'inflammation']],
    ['retroperitoneal', []],
    ['nephrolithiasis', ['kidney', 'calculus']],
    ['transbronchial', ['bronchus']],
    ['gastrojejunocolic', ['stomach', 'jejunum', 'colon']],
    ['omphalic', ['navel', 'umbilicus']],
  ])('takes %s apart', (word, meanings) => {
    expect(wordParts(word)).toEqual(meanings);
  });

  it.each(['rental', 'testing', 'posture', 'itis', 'emia', 'colony', ''])('leaves %j alone', (word) => {
    expect(wordParts(word)).toEqual([]);
  });

  it('ends soon, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'o', 'an', 'di', 'hem', 'cost', 'ren', 'itis', 'x'), { maxLength: 30 }),
        (pieces) => {
          const meanings = wordParts(pieces.join(''));
          expect(new Set(meanings).size).toBe(meanings.length);
        },
      ),
    );
  });
});

it('lastPart goes by the ending alone', () => {
  expect(lastPart('porphobilinogenuria')).toEqual(['urine']);
  expect(lastPart('uria')).toEqual([]);
  expect(lastPart('fracture')).toEqual([]);
});
