import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import type { ConceptInput } from '../import/content.ts';
import { allDesignations, conceptAt, conceptCount, loadIndex } from '../load.ts';
import { lookupConcept } from '../lookup.ts';
import { createTerminology } from '../terminology.ts';
import { compileRelease } from './compile.ts';
import { designationKinds } from './kinds.ts';

const release = inventedReleaseOf('snomed');

const designation = fc.record({
  term: fc.string({ unit: 'grapheme' }),
  kind: fc.constantFrom(...designationKinds),
});

const concepts: fc.Arbitrary<ConceptInput[]> = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 100_000, max: 100_400 }).map(String),
    billable: fc.constantFrom(true, false, null),
    parent: fc.constantFrom(null, '100000', '100001'),
    designations: fc.array(designation, { minLength: 1, maxLength: 4 }),
    commonness: fc.float({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ code }) => code, maxLength: 40 },
);

describe('compileRelease', () => {
  it('loads back what was compiled', () => {
    fc.assert(
      fc.property(concepts, (input) => {
        const index = loadIndex(compileRelease({ release, concepts: input }).index);
        const sorted = input.toSorted((a, b) => (a.code < b.code ? -1 : 1));
        expect(conceptCount(index)).toBe(input.length);
        expect([...allDesignations(index)]).toEqual(
          sorted.flatMap(({ code, designations }) =>
            designations.filter(({ kind }) => kind !== 'reference').map((each) => ({ code, ...each })),
          ),
        );
        sorted.forEach((concept, number) => {
          expect(conceptAt(index, number)).toEqual({
            code: concept.code,
            display: concept.designations[0]?.term,
            billable: concept.billable,
          });
          const known = sorted.some(({ code }) => code === concept.parent);
          expect(lookupConcept(index, concept.code)?.parent?.code).toBe(known ? concept.parent : undefined);
        });
      }),
    );
  });

  it('gives the same address for the same content in any order', () => {
    fc.assert(
      fc.property(concepts, (input) => {
        const forward = compileRelease({ release, concepts: input });
        const backward = compileRelease({ release, concepts: input.toReversed() });
        expect(backward.sha256).toBe(forward.sha256);
        expect(forward.sha256).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  it('answers any query with codes of the release alone, sorted, once each, scores from 1 down', () => {
    fc.assert(
      fc.property(
        concepts,
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 30 }),
        (input, noise, limit) => {
          const terminology = createTerminology([compileRelease({ release, concepts: input })]);
          const name = input[0]?.designations[0]?.term ?? '';
          for (const query of [noise, name, `${name} ${noise}`]) {
            const { results } = terminology.search('snomed', query, { limit });
            const codes = results.map(({ code }) => code);
            expect(codes.length).toBeLessThanOrEqual(limit);
            expect(new Set(codes).size).toBe(codes.length);
            expect(codes.every((code) => input.some((concept) => concept.code === code))).toBe(true);
            const scores = results.map(({ score }) => score);
            expect(scores).toEqual(scores.toSorted((a, b) => b - a));
            expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
            expect(terminology.search('snomed', query, { limit }).results).toEqual(results);
          }
        },
      ),
    );
  });

  it('refuses a code that stands twice and one without a name', () => {
    const concept = { code: '100000', billable: null, parent: null, designations: [], commonness: 0 };
    const named = { ...concept, designations: [{ term: 'x', kind: 'title' as const }] };
    expect(() => compileRelease({ release, concepts: [concept] })).toThrow(/has no designation/);
    expect(() => compileRelease({ release, concepts: [named, named] })).toThrow(/stands twice/);
  });
});

describe('loadIndex', () => {
  const { index } = compileRelease({ release, concepts: [] });

  it('reads bytes that are not aligned', () => {
    const shifted = new Uint8Array(index.length + 3);
    shifted.set(index, 3);
    expect(conceptCount(loadIndex(shifted.subarray(3)))).toBe(0);
  });

  it('refuses bytes that are no index or that are cut short', () => {
    expect(() => loadIndex(new Uint8Array(4))).toThrow(/no usable terminology index/);
    expect(() => loadIndex(new TextEncoder().encode('something else altogether'))).toThrow(
      /does not begin as one/,
    );
    expect(() => loadIndex(index.subarray(0, index.length - 16))).toThrow(/cut short/);
    expect(() => loadIndex(index.subarray(0, 40))).toThrow(/header is unreadable/);
  });
});
