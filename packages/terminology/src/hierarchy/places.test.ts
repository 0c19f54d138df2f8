import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import type { ConceptInput, ReleaseContent } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { conceptCount, type LoadedIndex, loadIndex } from '../load.ts';
import { childPlaces, findPlace, type Place, parentPlace, placesAbove, samePlace } from './places.ts';
import { treeNode } from './tree-node.ts';

const category = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 0, max: 9 }), fc.constantFrom('0', '1', 'A'))
  .map((parts) => parts.join(''));

/** A section with categories of its own, or one that only spans a range. */
const section = fc.record({
  range: fc.tuple(category, category),
  categories: fc.array(category, { maxLength: 4 }),
});
const chapter = fc.array(section, { minLength: 1, maxLength: 4 });

const release = fc
  .record({
    codes: fc.uniqueArray(category, { minLength: 1, maxLength: 25 }),
    below: fc.array(fc.tuple(fc.nat(), fc.constantFrom('.0', '.1', '.9')), { maxLength: 20 }),
    chapters: fc.array(chapter, { maxLength: 3 }),
  })
  .map(({ codes, below, chapters }) => content(codes, below, chapters));

function content(
  codes: readonly string[],
  below: readonly (readonly [number, string])[],
  chapters: readonly (readonly { range: [string, string]; categories: string[] }[])[],
): ReleaseContent {
  const taken = new Set<string>();
  const groups = chapters.flatMap((sections, at): GroupInput[] => {
    const inside = sections.map(({ range, categories }): GroupInput => {
      const [first = '', last = ''] = range.toSorted();
      // The tabular list writes each category once.
      const own = categories.filter((one) => codes.includes(one) && !taken.has(one) && taken.add(one));
      return { kind: 'section', id: `${first}-${last}`, title: '', first, last, categories: own, notes: [] };
    });
    const [first = '', last = ''] = [
      inside.map((one) => one.first).toSorted()[0],
      inside
        .map((one) => one.last)
        .toSorted()
        .at(-1),
    ];
    return [
      { kind: 'chapter', id: String(at + 1), title: '', first, last, categories: [], notes: [] },
      ...inside,
    ];
  });
  const children = new Map(
    below.map(([at, end]) => {
      const parent = codes[at % codes.length] ?? '';
      return [`${parent}${end}`, parent];
    }),
  );
  const concept = (code: string, parent: string | null): ConceptInput => ({
    code,
    billable: true,
    parent,
    designations: [{ term: code, kind: 'title' }],
    commonness: 0,
  });
  return {
    release: inventedReleaseOf('icd10'),
    concepts: [
      ...codes.map((code) => concept(code, null)),
      ...[...children].map(([code, up]) => concept(code, up)),
    ],
    groups,
  };
}

function children(index: LoadedIndex, place: Place | null): readonly Place[] {
  const places = childPlaces(index, place);
  return places.slice(0, places.length);
}

function walk(index: LoadedIndex, place: Place | null): Place[] {
  return children(index, place).flatMap((child) => [child, ...walk(index, child)]);
}

const everyRelease = (check: (index: LoadedIndex) => void) =>
  fc.assert(fc.property(release, (input) => check(loadIndex(compileRelease(input).index))));

describe('the places of a release, however its sections lie', () => {
  it('are reached by walking, every code exactly once, and no empty chapter or section', () => {
    everyRelease((index) => {
      const reached = walk(index, null);
      const concepts = reached.flatMap((place) => (place.kind === 'concept' ? [place.concept] : []));
      expect(concepts.sort((a, b) => a - b)).toEqual([...Array(conceptCount(index)).keys()]);
      for (const place of reached)
        if (place.kind !== 'concept') expect(children(index, place).length).toBeGreaterThan(0);
    });
  });

  it('know what is above them: the inverse of what is below', () => {
    everyRelease((index) => {
      const check = (place: Place | null) => {
        for (const child of children(index, place)) {
          expect(parentPlace(index, child)).toEqual(place);
          check(child);
        }
      };
      check(null);
    });
  });

  it('have a way up that ends at the top', () => {
    everyRelease((index) => {
      for (const place of walk(index, null)) {
        const highest = placesAbove(index, place).at(-1) ?? place;
        expect(children(index, null).some((top) => samePlace(top, highest))).toBe(true);
      }
    });
  });

  it('are found again by their node', () => {
    everyRelease((index) => {
      const nodes = new Map(walk(index, null).map((place) => [treeNode(index, place).node, place]));
      for (const [node, place] of nodes)
        expect(treeNode(index, findPlace(index, node) ?? place).node).toBe(node);
    });
  });
});
