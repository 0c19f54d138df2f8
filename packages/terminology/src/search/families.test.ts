import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import type { ConceptInput } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { loadIndex } from '../load.ts';
import { createTerminology } from '../terminology.ts';
import { Families, familyRoots } from './families.ts';

const release = inventedReleaseOf('icd10');

const concept = (code: string, ...terms: string[]): ConceptInput => ({
  code,
  billable: code.length > 3,
  parent: code.length > 3 ? code.slice(0, 3) : null,
  designations: terms.map((term, at) => ({ term, kind: at === 0 ? 'title' : 'index' })),
  commonness: 0,
});

const concepts = [
  concept('A10', 'Diseases of tendon'),
  concept('A10.0', 'Trigger finger', 'Snapping, tendon', 'Nodule, tendon'),
  concept('A10.8', 'Contracture of sheath', 'Ganglion, tendon'),
  concept('B20', 'Diseases of bone'),
  concept('B20.0', 'Cyst of bone', 'Nodule, bone'),
  concept('B20.8', 'Contracture of bone, left side', 'Contracture of bone, right side'),
];
const groups: GroupInput[] = [
  {
    kind: 'section',
    id: 'A10-A19',
    title: 'Soft tissue',
    first: 'A10',
    last: 'A19',
    categories: ['A10'],
    notes: [],
  },
];
const index = loadIndex(compileRelease({ release, concepts, groups }).index);

const oddsOf = (query: string[], code: string): number => {
  const families = new Families(index);
  families.read(query.map((word) => familyRoots(index, word)));
  return families.oddsOf(indexOf(index.codes, code));
};

describe('the family of a concept', () => {
  it('is the likelier meant, the more of its names have the words', () => {
    expect(oddsOf(['tendon'], 'A10.8')).toBe(0);
    expect(oddsOf(['tendon'], 'B20.8')).toBeLessThan(-0.5);
    expect(oddsOf(['bones'], 'A10.8')).toBeLessThan(0);
  });

  it('is shared by all in it, whichever of them has the word', () => {
    expect(oddsOf(['tendon'], 'A10.0')).toBe(oddsOf(['tendon'], 'A10.8'));
  });

  it('has the words of its section too', () => {
    expect(oddsOf(['tissue'], 'B20')).toBeLessThan(oddsOf(['tissue'], 'A10'));
  });

  it('counts names once that differ in side alone', () => {
    const twice = [...concepts.slice(0, 5), concept('B20.8', 'Contracture of bone, left side')];
    const other = loadIndex(compileRelease({ release, concepts: twice, groups }).index);
    expect(other.familyPrices).toEqual(index.familyPrices);
    expect(other.familyLifts).toEqual(index.familyLifts);
  });

  it('says nothing where words are unknown, or a release has no hierarchy', () => {
    expect(oddsOf(['whatever'], 'A10.0')).toBe(oddsOf(['whatever'], 'B20.0'));
    const flat = concepts.map((each) => ({ ...each, parent: null }));
    const families = new Families(loadIndex(compileRelease({ release, concepts: flat }).index));
    families.read([[0]]);
    expect(families.oddsOf(0)).toBe(0);
  });

  it('decides between codes whose own names say the same', () => {
    const terminology = createTerminology([
      compileRelease({
        release,
        concepts: [
          concept('A10', 'Diseases of skin'),
          concept('A10.0', 'Wart', 'Nodule, common'),
          concept('A10.8', 'Contracture of sheath'),
          concept('B20', 'Diseases of soft tissue'),
          concept('B20.0', 'Trigger finger', 'Snapping, tendon', 'Nodule, tendon'),
          concept('B20.8', 'Contracture of sheath'),
          // In a release of six codes every word is common.
          ...Array.from({ length: 60 }, (_, at) => concept(`C${at + 10}`, `Syndrome ${at}`)),
        ],
      }),
    ]);
    const codes = terminology.search('icd10', 'tendon contracture').results.map(({ code }) => code);
    expect(codes.filter((code) => code.endsWith('8'))).toEqual(['B20.8', 'A10.8']);
  });
});

it('puts the code to report before a header whose title was typed out', () => {
  const terminology = createTerminology([
    compileRelease({
      release,
      concepts: [
        concept('C30', 'Idiopathic gout'),
        concept('C30.0', 'Idiopathic gout, unspecified site'),
        concept('C30.1', 'Idiopathic gout, shoulder'),
      ],
    }),
  ]);
  const found = terminology.search('icd10', 'Idiopathic gout').results.map(({ code }) => code);
  expect(found.slice(0, 2)).toEqual(['C30.0', 'C30']);
});
