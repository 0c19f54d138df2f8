import type { Problem } from './problem.ts';

/** The longest note that the API takes, in UTF-16 units (contract of POST /api/visit-notes and /api/codes/extract). */
export const noteLength = 200_000;

const count = new Intl.NumberFormat('en-US');

/**
 * Refuses in the browser what the API would refuse, so that nobody waits for an upload that comes to nothing. `then` goes on after "at
 * most 200,000 are": what is done with them, and what to do instead. Null for a note that is not too long.
 */
export function noteTooLong(text: string, then: string): Problem | null {
  if (text.length <= noteLength) return null;
  const message = `The note has ${count.format(text.length)} characters; at most ${count.format(noteLength)} are ${then}`;
  return { kind: 'input', status: 413, message, fields: { text: message }, details: {} };
}
