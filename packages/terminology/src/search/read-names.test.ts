import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { indexOf } from '../compile/string-table.ts';
import { headKind, headTokens, isNegated, tokenWeight, tokenWord } from '../compile/token.ts';
import { inventedReleaseOf } from '../fixtures/invented-release.ts';
import { type LoadedIndex, loadIndex } from '../load.ts';
import { ranking } from './ranking.ts';
import { namesRead, readNames } from './read-names.ts';
import type { Pass } from './score.ts';
import type { Slot } from './slot.ts';
import { createWorkspace } from './workspace.ts';

const word = fc.constantFrom('gout', 'knee', 'left', 'toe', 'acute', 'without');
const name = fc.array(word, { minLength: 1, maxLength: 5 });
/** Read as a token, the head of a longer name stands for a word beyond the first. */
const longName = fc.array(word, { minLength: 64, maxLength: 1_500 });
const names = fc.array(fc.oneof({ weight: 9, arbitrary: name }, longName), { minLength: 1, maxLength: 6 });
const asked = fc.uniqueArray(fc.record({ word, other: word, quality: fc.constantFrom(40, 55, 97) }), {
  minLength: 1,
  maxLength: 4,
  selector: (slot) => slot.word,
});

/** Two names of one concept that are equally good but for what the last digit of a number loses: the first is the best. */
const equallyGood: [string[][], string[][], { word: string; other: string; quality: number }[], number] = [
  [['toe', 'gout'], ['gout']],
  [['left', 'toe'], ['gout', 'toe', 'left'], ['gout']],
  [
    { word: 'left', other: 'gout', quality: 40 },
    { word: 'acute', other: 'knee', quality: 40 },
    { word: 'gout', other: 'toe', quality: 97 },
  ],
  1,
];

it('reads what going through every word of every name reads', () => {
  fc.assert(
    fc.property(names, names, asked, fc.constantFrom(1, ranking.denied), (all, others, wanted, denied) => {
      const index = loadIndex(
        compileRelease({
          release: inventedReleaseOf('snomed'),
          concepts: [all, others].map((texts, at) => ({
            code: String(100_000 + at),
            billable: null,
            parent: null,
            commonness: 0,
            designations: texts.map((words, number) => ({
              term: words.join(' '),
              kind: number % 2 === 0 ? ('title' as const) : ('vocabulary' as const),
            })),
          })),
        }).index,
      );
      const slots = wanted.map((slot) => slotOf(index, slot));
      const weights = Float64Array.from(slots, ({ weight }) => weight);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const pass = { number: 0, slots, weights, total, denied, odds: 0, complete: true };
      const space = createWorkspace(index);
      space.marks.set(slots);
      for (const concept of [0, 1]) {
        const [start = 0, end = 0] = index.forwardStarts.subarray(concept, concept + 2);
        readNames(space, pass, start, end);
        const expected = plainly(index, pass, start, end);
        expect({ ...namesRead, anywhere: [...namesRead.anywhere.subarray(0, slots.length)] }).toEqual(
          expected.head < 0 ? { ...namesRead, ...expected } : expected,
        );
      }
    }),
    { numRuns: 300, examples: [equallyGood] },
  );
});

function slotOf(index: LoadedIndex, wanted: { word: string; other: string; quality: number }): Slot {
  const words = [...new Set([wanted.word, wanted.other])].filter((text) => indexOf(index.words, text) >= 0);
  return {
    text: wanted.word,
    words: Uint32Array.from(words, (text) => indexOf(index.words, text)),
    qualities: Uint8Array.from(words, (text) => (text === wanted.word ? 100 : wanted.quality)),
    weight: 10 * wanted.word.length,
    cost: 1,
    corrections: new Map(),
    widened: false,
    unknown: false,
    families: [],
  };
}

/** The same, name by name and word by word. */
function plainly({ forward }: LoadedIndex, { slots, total, denied }: Pass, start: number, end: number) {
  const qualityOf = (slot: Slot, token: number): number =>
    slot.qualities[slot.words.indexOf(tokenWord(token))] ?? 0;
  const read = { head: -1, titleMet: 0, titleUnasked: 0, anywhere: slots.map(() => 0) };
  let best = {};
  let most = 0;
  for (let head = start, number = 0; head < end; number += 1) {
    const tokens = [...forward.subarray(head + 1, head + 1 + headTokens(forward[head] ?? 0))];
    const here = slots.map((slot) =>
      Math.max(0, ...tokens.map((token) => qualityOf(slot, token) * (isNegated(token) ? denied : 1))),
    );
    const met = slots.reduce((sum, { weight }, slot) => sum + weight * (here[slot] ?? 0), 0) / 100;
    const unasked = tokens.reduce(
      (sum, token) =>
        sum + tokenWeight(token) * (100 - Math.max(...slots.map((slot) => qualityOf(slot, token)))),
      0,
    );
    if (number === 0) Object.assign(read, { titleMet: near(met), titleUnasked: near(unasked / 100) });
    read.anywhere = read.anywhere.map((value, slot) => Math.max(value, here[slot] ?? 0));
    const kind = ranking.kinds[headKind(forward[head] ?? 0)] ?? 1;
    const share = (met / (total + (ranking.unaskedCost * unasked) / 100)) * kind;
    if (share > most + 1e-12) {
      most = share;
      const isWhole = here.every((value) => value >= ranking.wholeFrom);
      best = { name: number, met: near(met), unasked: near(unasked / 100), isWhole };
      read.head = head;
    }
    head += 1 + tokens.length;
  }
  return { ...read, ...best };
}

function near(value: number): number {
  return expect.closeTo(value, 6) as number;
}
