import type { ClientActionFunctionArgs } from '@remix-run/react';
import type { Problem } from '../problem.ts';
import type { Refused } from '../session.ts';

/**
 * The `clientAction` of a route with a form: when the app cannot be reached, that is answered like a refusal of the API.
 * Without it an error page would take the form's place, with all that was typed.
 */
export async function keepForm<Answer>({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<Answer>();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // With the status of a failure, or the page would go on to load itself anew; only a Response carries it from here.
    return Response.json({ problem: unreachable } satisfies Refused, { status: unreachable.status });
  }
}

export const unreachable: Problem = {
  kind: 'unavailable',
  status: 503,
  message: 'Ohm cannot be reached at the moment. Nothing is lost: wait a little and try again.',
  fields: {},
  details: {},
};
