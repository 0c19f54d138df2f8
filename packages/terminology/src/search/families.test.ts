import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import type { ConceptInput } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { type LoadedIndex, loadIndex } from '../load.ts';
import { createTerminology } from '../terminology.ts';
import { evidence } from './evidence.ts';
import { Families, familyRoots } from './families.ts';
import { ranking } from './ranking.ts';

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
const groupsOf = (...sections: string[]): GroupInput[] => [
  { kind: 'chapter', id: '1', title: 'Locomotion', first: 'A10', last: 'B99', notes: [] },
  ...sections.map((section): GroupInput => {
    const [id = '', title = '', ...categories] = section.split(' ');
    const [first = '', last = first] = id.split('-');
    return { kind: 'section', id, title, first, last, categories, notes: [] };
  }),
  { kind: 'chapter', id: '2', title: 'Breathing', first: 'J00', last: 'J99', notes: [] },
  {
    kind: 'section',
    id: 'J40-J49',
    title: 'Airways',
    first: 'J40',
    last: 'J49',
    categories: ['J40', 'J41'],
    notes: [],
  },
];
const groups = groupsOf('A10-A19 Gristle A10', 'B20-B29 Skeleton B20');
const index = loadIndex(compileRelease({ release, concepts, groups }).index);

/** What speaks for a concept: of its category, section and chapter. */
const oddsOf = (query: string[], code: string, of: LoadedIndex = index): Families => {
  const families = new Families(of);
  families.read(query.map((word) => familyRoots(of, word)));
  families.gather(indexOf(of.codes, code), evidence);
  return families;
};

const categoryOdds = (query: string[], code: string): number => {
  oddsOf(query, code);
  return evidence.category;
};

describe('the family of a concept', () => {
  it('is the likelier meant, the more of its names have the words', () => {
    expect(categoryOdds(['tendon'], 'A10.8')).toBe(0);
    expect(categoryOdds(['tendon'], 'B20.8')).toBeLessThan(-0.05);
    expect(categoryOdds(['bones'], 'A10.8')).toBeLessThan(0);
  });

  it('is shared by all in it, whichever of them has the word', () => {
    expect(categoryOdds(['tendon'], 'A10.0')).toBe(categoryOdds(['tendon'], 'A10.8'));
  });

  it('has the words of its section too', () => {
    expect(categoryOdds(['gristle'], 'B20')).toBeLessThan(categoryOdds(['gristle'], 'A10'));
  });

  it('counts names once that differ in side alone', () => {
    const twice = [...concepts.slice(0, 5), concept('B20.8', 'Contracture of bone, left side')];
    const other = loadIndex(compileRelease({ release, concepts: twice, groups }).index);
    expect(other.categories).toEqual(index.categories);
    expect(other.chapters).toEqual(index.chapters);
  });

  it('says nothing where words are unknown, or a release has no hierarchy', () => {
    expect(categoryOdds(['whatever'], 'A10.0')).toBe(categoryOdds(['whatever'], 'B20.0'));
    const flat = concepts.map((each) => ({ ...each, parent: null }));
    oddsOf(['tendon'], 'B20.8', loadIndex(compileRelease({ release, concepts: flat }).index));
    expect([evidence.category, evidence.section, evidence.chapter]).toEqual([0, 0, 0]);
  });

  it('is told by its section, and by its chapter, where it has not the word itself', () => {
    const many = Array.from({ length: 60 }, (_, at) => at);
    const related = [
      ...concepts,
      concept('B20.1', ...many.map((at) => `Lesion of bone ${at}`)),
      concept('B21', 'Ossicles'),
      concept('B21.0', 'Fusion'),
      concept('J40', 'Bronchi'),
      concept('J40.0', 'Spasm'),
      concept('J41', 'Cough'),
      concept('J41.0', ...many.map((at) => `Wheezing ${at}`)),
    ];
    const near = loadIndex(
      compileRelease({
        release,
        concepts: related,
        groups: groupsOf('A10-A19 Gristle A10', 'B20-B29 Skeleton B20 B21'),
      }).index,
    );
    const told = (code: string): number[] => {
      oddsOf(['bone'], code, near);
      return [evidence.section, evidence.chapter];
    };
    expect(told('B21.0')).toEqual([0, 0]);
    expect(told('A10.8')[0]).toBeLessThan(0);
    expect(told('A10.8')[1]).toBe(0);
    expect(told('J41.0')[1]).toBeLessThan(0);
    expect(categoryOdds(['bone'], 'B20.8')).toBe(0);
  });

  it('makes its concepts candidates the sooner, the likelier it words the query', () => {
    const worthOf = (code: string): number =>
      oddsOf(['tendon'], code).worth[index.categories.of[indexOf(index.codes, code)] ?? 0] ?? 0;
    expect(worthOf('A10.8')).toBe(1);
    expect(worthOf('B20.8')).toBeLessThan(1);
    expect(worthOf('B20.8')).toBeGreaterThanOrEqual(ranking.leastFamilyWorth);
  });

  it('is weighed beside the likeliest, whatever was asked before', () => {
    const families = new Families(index);
    const { weights, familyWorth, leastFamilyWorth } = ranking;
    const texts = ['tendon', 'bone', 'trigger', 'snapping', 'cyst', 'ganglion', 'gristle'];
    for (const query of texts.flatMap((one) => texts.map((other) => [one, other]))) {
      families.read(query.map((word) => familyRoots(index, word)));
      const odds = concepts.map(({ code }) => {
        const number = indexOf(index.codes, code);
        families.gather(number, evidence);
        const { category, section, chapter } = evidence;
        const logit = category * weights.category + section * weights.section + chapter * weights.chapter;
        const worth = Math.max(leastFamilyWorth, Math.exp(familyWorth * logit));
        expect(families.worth[families.worthOf[number] ?? 0]).toBeCloseTo(worth, 6);
        return { category, section, chapter };
      });
      for (const key of ['category', 'section', 'chapter'] as const)
        expect(Math.max(...odds.map((each) => each[key]))).toBeCloseTo(0, 12);
    }
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
