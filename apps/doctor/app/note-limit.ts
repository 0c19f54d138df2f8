import type { Refused } from '@ohm/web';

/** The longest note that the API keeps, in UTF-16 units (contract of POST /api/visit-notes). */
const noteLength = 200_000;

/** Refuses here what the API would refuse, so that nobody waits for an upload that comes to nothing. */
export function tooLong(text: string): Refused | null {
  if (text.length <= noteLength) return null;
  const message = `The note has ${text.length.toLocaleString('en-US')} characters; at most ${noteLength.toLocaleString('en-US')} are kept. Split it into several notes.`;
  return { problem: { kind: 'input', status: 413, message, fields: { text: message }, details: {} } };
}
