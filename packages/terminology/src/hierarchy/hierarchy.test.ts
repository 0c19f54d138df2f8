import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { loincFile, orderFile, releaseFolder, vocabularyFolder } from '../fixtures/fixtures.ts';
import { carryOver } from '../import/carry-over.ts';
import { readIcd10cmOrderFile } from '../import/icd10cm-order.ts';
import { readIcd10cmRelease } from '../import/icd10cm-release.ts';
import { readLoincTop2000 } from '../import/loinc-top2000.ts';
import { readSnomedGps } from '../import/snomed-gps.ts';
import { createTerminology } from '../terminology.ts';
import type { Terminology } from '../types.ts';
import type { TreeNode } from './types.ts';

let book: Terminology;
let ordersOnly: Terminology;
let path = '';

beforeAll(async () => {
  path = join(await releaseFolder(), '2030', 'icd10cm-order-2030.txt');
  book = createTerminology([compileRelease(await readIcd10cmRelease(path))]);
  ordersOnly = createTerminology([compileRelease(await readIcd10cmOrderFile(orderFile))]);
});

const labels = (nodes: readonly TreeNode[] | undefined) => nodes?.map(({ label }) => label);
const entry = (code: string) => book.entry('icd10', code);
const tree = (node?: string) => book.tree('icd10', { levels: 'path', ...(node !== undefined && { node }) });
const children = (node?: string) => labels(tree(node)?.levels.at(-1)?.nodes);

describe('the way to a code', () => {
  it('goes from the chapter through its section and every shorter code', () => {
    expect(labels(entry('M10.071')?.path)).toEqual(['Chapter 13', 'M05-M14', 'M10', 'M10.0', 'M10.07']);
  });

  it('goes through sections that only subdivide another', () => {
    expect(labels(entry('W54.0XXA')?.path)).toEqual(['Chapter 20', 'V00-X58', 'W50-W64', 'W54', 'W54.0']);
  });

  it('begins at a letter where the tabular list has no place for the code, or is not there at all', () => {
    expect(labels(entry('C95.90')?.path)).toEqual(['C', 'C95', 'C95.9']);
    expect(labels(ordersOnly.entry('icd10', 'M10.071')?.path)).toEqual(['M', 'M10', 'M10.0', 'M10.07']);
  });

  it('puts a code that is younger than the tabular list where its number belongs', async () => {
    const earlier = await readIcd10cmRelease(path);
    const { release, concepts } = await readIcd10cmOrderFile(orderFile);
    const young = (code: string) => ({
      code,
      billable: true,
      parent: null,
      designations: [{ term: `New ${code}`, kind: 'title' as const }],
      commonness: 0,
    });
    const next = createTerminology([
      compileRelease(
        carryOver({ release, concepts: [...concepts, young('M11'), young('J04'), young('T79')] }, earlier),
      ),
    ]);
    const placed = ['M11', 'J04', 'T79'].map((code) => labels(next.entry('icd10', code)?.path));
    expect(placed).toEqual([['Chapter 13', 'M05-M14'], ['Chapter 10', 'J00-J06'], ['Chapter 19']]);
  });
});

describe('the tree', () => {
  it('has the chapters in the order of the book, then letters for what stands in none', () => {
    expect(children()).toEqual([
      'Chapter 4',
      'Chapter 13',
      'Chapter 10',
      'Chapter 19',
      'Chapter 20',
      'C',
      'H',
      'L',
      'N',
      'P',
      'Z',
    ]);
    expect(children('chapter-20')).toEqual(['V00-X58']);
    // V00-V99 has no code in this release: there is nothing to walk to.
    expect(children('V00-X58')).toEqual(['W50-W64']);
    expect(children('m10')).toEqual(['M10.0', 'M10.9']);
    expect(children('letter-n')).toEqual(['N20', 'N28']);
  });

  it('is answered level by level, opened along the way', () => {
    const found = tree('S92.501');
    expect(found?.levels.map(({ parent, nodes }) => [parent, nodes.length])).toEqual([
      [null, 11],
      ['chapter-19', 2],
      ['S90-S99', 1],
      ['S92', 1],
      ['S92.5', 1],
      ['S92.50', 3],
      ['S92.501', 4],
    ]);
    expect(found?.node).toMatchObject({ label: 'S92.501', billable: false, childCount: 4 });
  });

  it('is paged, and a level above begins where the way goes through it', () => {
    const page = book.tree('icd10', { node: 'S92.501', offset: 1, limit: 2 });
    expect(page?.levels).toMatchObject([{ parent: 'S92.501', total: 4, offset: 1 }]);
    expect(labels(page?.levels[0]?.nodes)).toEqual(['S92.501B', 'S92.501D']);
    const around = book.tree('icd10', { node: 'S92.501S', levels: 'path', limit: 2 });
    expect(around?.levels.at(-2)).toMatchObject({ total: 4, offset: 2 });
    expect(labels(around?.levels.at(-2)?.nodes)).toEqual(['S92.501D', 'S92.501S']);
  });

  it('knows no node that is none', () => {
    for (const node of [
      'chapter-99',
      'A00-A09',
      'V00-V99',
      'section-M10',
      'letter-Q',
      'gout',
      '',
      '__proto__',
    ])
      expect(book.tree('icd10', { node }), node).toBeNull();
  });

  it('has classes or semantic tags at the top where codes know nothing above them', async () => {
    const snomed = createTerminology([
      compileRelease(await readSnomedGps(`${vocabularyFolder}/gps_20300131_concepts.tsv`)),
    ]);
    const top = snomed.tree('snomed', {})?.levels[0]?.nodes ?? [];
    expect(top.map(({ kind, label }) => [kind, label])).toContainEqual(['class', 'disorder']);
    expect(labels(top)).toEqual(labels(top)?.toSorted());
    const [code] = snomed.tree('snomed', { node: 'class-Disorder' })?.levels[0]?.nodes ?? [];
    const found = snomed.entry('snomed', code?.node ?? '');
    expect(found?.path.map(({ node }) => node)).toEqual(['class-disorder']);
    expect(found?.siblings.nodes).toContainEqual(code);
  });

  it('says so where a release has no hierarchy', async () => {
    const loinc = createTerminology([compileRelease(await readLoincTop2000(loincFile))]);
    const top = loinc.tree('loinc', { limit: 1 });
    expect(top).toMatchObject({ flat: true, path: [] });
    expect(top?.levels[0]?.total).toBeGreaterThan(1);
    const code = top?.levels[0]?.nodes[0]?.node ?? '';
    expect(loinc.entry('loinc', code)).toMatchObject({
      path: [],
      siblings: { total: 1, nodes: [{ node: code }] },
    });
  });
});

describe('every code', () => {
  const everyCode = (of: Terminology) => [...new Set([...of.designations('icd10')].map(({ code }) => code))];

  it('is a child of its parent, stands among its own siblings, and its way ends at the top', () => {
    for (const of of [book, ordersOnly]) {
      const top = labels(of.tree('icd10', {})?.levels[0]?.nodes);
      for (const code of everyCode(of)) {
        const found = of.entry('icd10', code);
        const holder = found?.path.at(-1)?.node ?? '';
        const below = of.tree('icd10', { node: holder })?.levels[0]?.nodes ?? [];
        expect(
          below.map(({ node }) => node),
          code,
        ).toContain(code);
        expect(found?.siblings.nodes, code).toEqual(below);
        expect(top, code).toContain(found?.path[0]?.label);
      }
    }
  });

  it('is reached exactly once by walking down from the top', () => {
    for (const of of [book, ordersOnly]) {
      const walk = (node?: string): string[] =>
        (
          of.tree('icd10', { ...(node !== undefined && { node }), limit: 200 })?.levels[0]?.nodes ?? []
        ).flatMap((child) => [...(child.kind === 'code' ? [child.node] : []), ...walk(child.node)]);
      expect(walk().sort()).toEqual(everyCode(of).sort());
    }
  });
});

describe('instructions', () => {
  const texts = (code: string) =>
    entry(code)?.instructions.map(({ kind, text, from, inherited }) => [kind, text, from.label, inherited]);

  it('are those of the code and of every level above it, each with the place where it stands', () => {
    expect(texts('J03.90')).toEqual([
      ['codeFirst', 'any associated leukemia (C95.-)', 'J03.9', true],
      ['excludes1', 'streptococcal tonsillitis (J03.0-)', 'J03.9', true],
      ['codeAlso', 'influenza, if present', 'J03', true],
    ]);
    expect(texts('J03')).toEqual([['codeAlso', 'influenza, if present', 'J03', false]]);
    expect(texts('E04.9')?.at(-1)).toEqual([
      'excludes1',
      'transitory endocrine and metabolic disorders specific to newborn (P70-P74)',
      'Chapter 4',
      true,
    ]);
    expect(texts('S92.501A')?.map(([kind, , from]) => [kind, from])).toEqual([['general', 'Chapter 19']]);
  });

  it('of sections that subdivide another are inherited too, with what the section is also called', () => {
    expect(texts('W54.0')?.map(([kind, , from]) => [kind, from])).toEqual([
      ['includes', 'W54'],
      ['includes', 'W50-W64'],
      ['excludes1', 'W50-W64'],
    ]);
  });

  it('are the same as the notes of a lookup', () => {
    expect(book.lookup('icd10', 'J03.90')?.notes).toEqual({
      includes: [],
      excludes1: ['streptococcal tonsillitis (J03.0-)'],
      excludes2: [],
      codeFirst: ['any associated leukemia (C95.-)'],
      useAdditional: [],
      codeAlso: ['influenza, if present'],
      sevenCharacter: null,
    });
  });

  it('of a node are those that hold below it', () => {
    expect(tree('W50-W64')?.instructions.map(({ from }) => from.label)).toEqual(['W50-W64', 'W50-W64']);
    expect(tree('letter-C')?.instructions).toEqual([]);
  });

  it('link the codes and ranges that the release has, and nothing else', () => {
    const linked = (code: string, kind: string) =>
      entry(code)
        ?.instructions.filter((instruction) => instruction.kind === kind)
        .flatMap(({ text, references }) =>
          references.map(({ start, end, node }) => [text.slice(start, end), node]),
        );
    expect(linked('J03.9', 'codeFirst')).toEqual([['C95.-', 'C95']]);
    expect(linked('J03.9', 'excludes1')).toEqual([['J03.0-', 'J03.0']]);
    expect(linked('W54', 'excludes1')).toEqual([
      ['T78.2-', 'T78.2'],
      ['M10.0', 'M10.0'],
      ['M10.9', 'M10.9'],
    ]);
    // Neither P70 nor M1A is in this release.
    expect(linked('E04', 'excludes1')).toEqual([]);
    expect(linked('M10', 'excludes2')).toEqual([]);
  });
});

describe('7th characters', () => {
  it('are those of the nearest level that lists any', () => {
    expect(entry('S92.501')?.seventhCharacters).toEqual({
      from: {
        node: 'S92',
        kind: 'code',
        label: 'S92',
        display: 'Fracture of foot and toe, except ankle',
      },
      notes: ['The appropriate 7th character is to be added to each code from category S92'],
      characters: [
        { character: 'A', meaning: 'initial encounter for closed fracture' },
        { character: 'B', meaning: 'initial encounter for open fracture' },
        { character: 'D', meaning: 'subsequent encounter for fracture with routine healing' },
        { character: 'S', meaning: 'sequela' },
      ],
    });
    expect(book.lookup('icd10', 'T78.2')?.notes.sevenCharacter).toEqual({
      A: 'initial encounter',
      D: 'subsequent encounter',
    });
    expect(entry('T78.2')?.seventhCharacters?.notes).toEqual([]);
    expect(entry('M10.9')?.seventhCharacters).toBeNull();
  });
});

describe('the names of a code', () => {
  it('tell inclusion terms from entries of the index, which are no names', () => {
    const found = entry('E04.0');
    expect(found?.inclusionTerms).toEqual(['Diffuse (colloid) nontoxic goiter', 'Simple nontoxic goiter']);
    expect(found?.indexTerms).toEqual(['Goiter, diffuse (colloid)']);
    expect(found?.synonyms).toEqual(found?.inclusionTerms);
  });
});
