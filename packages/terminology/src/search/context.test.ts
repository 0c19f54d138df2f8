import { expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { loadIndex } from '../load.ts';
import { contextOf } from './context.ts';
import type { Slot } from './slot.ts';
import { createWorkspace } from './workspace.ts';

const concept = (code: string, parent: string | null, term: string) =>
  ({
    code,
    billable: null,
    parent,
    commonness: 0,
    designations: [{ term, kind: 'title' }],
  }) as const;

const index = loadIndex(
  compileRelease({
    release: inventedReleaseOf('snomed'),
    concepts: [
      concept('100000', null, 'Fracture of toe'),
      concept('100001', '100000', 'Closed, without shock'),
      concept('100002', '100001', 'Left side'),
    ],
  }).index,
);

/** What the headers above a concept meet of a query whose words weigh 100, where its names meet `own` of each. */
const contextAbove = (
  code: string,
  query: readonly string[],
  own: readonly number[],
  denied = 0.5,
): number => {
  const slots = query.map(
    (text): Slot => ({
      text,
      words: Uint32Array.of(indexOf(index.words, text)),
      qualities: Uint8Array.of(100),
      weight: 100,
      cost: 1,
      corrections: new Map(),
      widened: false,
      unknown: false,
      families: [],
    }),
  );
  const weights = Float64Array.from(slots, ({ weight }) => weight);
  const pass = { number: 0, slots, weights, total: 100 * slots.length, denied, odds: 0, complete: true };
  const space = createWorkspace(index);
  space.marks.set(slots);
  return contextOf(space, pass, index.aboveOf[indexOf(index.codes, code)] ?? 0, Float64Array.from(own));
};

it('is what any header above has of what a concept lacks', () => {
  expect(contextAbove('100000', ['toe'], [0])).toBe(0);
  expect(contextAbove('100001', ['toe', 'fracture'], [0, 0])).toBe(1);
  expect(contextAbove('100002', ['toe', 'fracture', 'closed', 'left'], [0, 0, 0, 100])).toBe(0.75);
  expect(contextAbove('100002', ['toe', 'fracture'], [40, 100])).toBeCloseTo(0.3);
});

it('counts less what a header denies, unless the query does too', () => {
  expect(contextAbove('100002', ['shock'], [0])).toBe(0.5);
  expect(contextAbove('100002', ['shock'], [0], 1)).toBe(1);
});
