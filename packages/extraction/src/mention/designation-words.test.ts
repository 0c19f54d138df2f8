import { describe, expect, it } from 'vitest';
import { indexWords } from './designation-words.ts';

const of = (code: string, term: string) => indexWords(code, term)?.words;

describe('words of an index entry', () => {
  it('are those of its path, without nonessential modifiers and what is taken for granted', () => {
    expect(of('S52.9', 'Fracture, traumatic, radius (shaft)')).toEqual(['fracture', 'radius']);
    expect(of('K75.0', 'Abscess, abscesses (infective) NEC, liver')).toEqual(['abscess', 'liver']);
  });

  it.each([
    ['R63.0', 'Loss, appetite', 'names no condition'],
    ['R50.9', 'Fever (of unknown origin)', 'a main term alone'],
    ['T39.2X5A', 'Pyrazolone analgesic NEC, adverse effect', 'of the Table of Drugs'],
    ['D49.0', 'Neoplasm, neoplastic, hepatic, unspecified behavior', 'of the Neoplasm Table'],
    ['A79.0', 'Fever, five day', 'how long a fever lasts'],
    ['B08.3', 'Disease, diseased, fifth', 'which of several'],
    ['D70.4', 'Neutropenia, secondary', 'secondary to what, the note says'],
  ])('%s %s: none, it is %s', (code, term) => {
    expect(of(code, term)).toBeUndefined();
  });
});
