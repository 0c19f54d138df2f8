import { AppError } from '@ohm/errors';
import pLimit from 'p-limit';

/** Runs dear work a few at once; the others wait in turn, and more than may wait are refused at once. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @throws AppError SERVICE_UNAVAILABLE, from what it returns, when `atMostWaiting` are waiting. */
export function createTurns({
  atOnce,
  atMostWaiting,
}: {
  readonly atOnce: number;
  readonly atMostWaiting: number;
}): Turns {
  const limit = pLimit(atOnce);
  return async (work) => {
    if (limit.pendingCount < atMostWaiting) return limit(work);
    throw new AppError(
      'SERVICE_UNAVAILABLE',
      'Too many people are signing in right now. Try again in a few seconds.',
      { retryAfter: 2 },
    );
  };
}
