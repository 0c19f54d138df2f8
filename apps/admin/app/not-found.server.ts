import type { Problem } from '@ohm/web';
import { data } from '@remix-run/node';

/** To be thrown by a loader: answers as the API does for what does not exist or belongs to somebody else. */
export function notFound(message: string) {
  const problem: Problem = { kind: 'refused', status: 404, message, fields: {}, details: {} };
  return data(problem, { status: 404 });
}
