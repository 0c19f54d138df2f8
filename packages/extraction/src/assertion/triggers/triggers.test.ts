import { expect, it } from 'vitest';
import { triggers } from './index.ts';
import { pseudoTriggers } from './pseudo.ts';
import { terminators } from './stops.ts';

it('every phrase says one thing in one direction, and stands in one table', () => {
  const said = triggers.map(({ phrase, direction }) => `${phrase} → ${direction}`);
  expect(
    [...Map.groupBy(said, (one) => one)].filter(([, all]) => all.length > 1).map(([one]) => one),
  ).toEqual([]);
  const others = new Set([...pseudoTriggers, ...terminators]);
  expect(triggers.filter(({ phrase }) => others.has(phrase)).map(({ phrase }) => phrase)).toEqual([]);
});
