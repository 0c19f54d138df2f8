import type { Problem } from './problem.ts';

/** What somebody is told while nothing answers: the API their app, or the app their browser. */
export const unavailable: Problem = {
  kind: 'unavailable',
  status: 503,
  message: 'Ohm cannot be reached at the moment. Nothing is lost: wait a little and try again.',
  fields: {},
  details: {},
};
