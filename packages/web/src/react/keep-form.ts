import type { ClientActionFunctionArgs } from '@remix-run/react';
import type { Refused } from '../session.ts';
import { unavailable } from '../unavailable.ts';

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
    return Response.json({ problem: unavailable } satisfies Refused, { status: unavailable.status });
  }
}
