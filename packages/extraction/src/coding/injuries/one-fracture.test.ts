import { compileRelease, createTerminology, vocabularyRelease } from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import { noIndex } from '../official-index.ts';
import { Worksheet } from '../worksheet.ts';
import { joinFractures } from './one-fracture.ts';

const titles: Readonly<Record<string, string>> = {
  'S82.202B': 'Unspecified fracture of shaft of left tibia, initial encounter for open fracture type I or II',
  'S82.251B':
    'Displaced comminuted fracture of shaft of right tibia, initial encounter for open fracture type I or II',
  'S82.252B':
    'Displaced comminuted fracture of shaft of left tibia, initial encounter for open fracture type I or II',
  'S82.253B':
    'Displaced comminuted fracture of shaft of unspecified tibia, initial encounter for open fracture type I or II',
};

const release = Object.entries(titles).map(([code, title]) => ({ code, title, terms: [] }));
const terminology = createTerminology([compileRelease(vocabularyRelease('icd10', 'starter', release))]);

/** The codes left of these, each read at so many characters of a note. */
const joined = (...named: readonly (readonly [string, number, number])[]): string[] => {
  const sheet = new Worksheet(readNote('x'.repeat(100)), 'inpatient', terminology, noIndex);
  for (const [code, start, end] of named)
    sheet.add({
      code,
      evidence: [sheet.quote(start, end)],
      weight: 1,
      section: null,
      reasons: [],
      order: start,
    });
  joinFractures(sheet);
  return [...sheet.candidates.keys()];
};

describe('one fracture in two readings', () => {
  it('is coded with type and side (I.B.13)', () => {
    expect(joined(['S82.202B', 0, 30], ['S82.253B', 5, 42])).toEqual(['S82.252B']);
  });

  it('is two where the words stand apart', () => {
    expect(joined(['S82.202B', 0, 30], ['S82.253B', 40, 80])).toEqual(['S82.202B', 'S82.253B']);
  });
});
