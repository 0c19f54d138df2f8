import { AppError } from '@ohm/errors';
import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

it('runs so many at once, lets so many wait, refuses the rest, and serves again afterwards', async () => {
  const inTurn = createTurns({ atOnce: 2, atMostWaiting: 3 });
  const gates = Array.from({ length: 8 }, () => Promise.withResolvers<void>());
  let running = 0;
  let most = 0;
  const work = (index: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await gates[index]?.promise;
      running -= 1;
      return index;
    });
  const first = [work(0), work(1)];
  // The limiter starts what it may in the next turn of the event loop.
  await new Promise(setImmediate);
  const all = Promise.allSettled([...first, ...[2, 3, 4, 5, 6, 7].map(work)]);
  for (const gate of gates) gate.resolve();
  const outcomes = await all;
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...Array(5).fill('fulfilled'),
    ...Array(3).fill('rejected'),
  ]);
  expect(most).toBe(2);
  const refused = outcomes.at(-1);
  expect(refused).toMatchObject({ reason: { code: 'SERVICE_UNAVAILABLE', details: { retryAfter: 2 } } });
  expect(refused?.status === 'rejected' && refused.reason).toBeInstanceOf(AppError);
  expect(await work(0)).toBe(0);
});
