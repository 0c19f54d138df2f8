/** The longest note that the API reads, in UTF-16 units (contract of POST /api/codes/extract). */
export const noteLength = 200_000;

export interface ReadableProblem {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Refuses here what the API would refuse, so that nobody waits for an upload that comes to nothing. */
export function tooLong(text: string): ReadableProblem | null {
  if (text.length <= noteLength) return null;
  const message = `The note has ${text.length.toLocaleString('en-US')} characters; at most ${noteLength.toLocaleString('en-US')} are read. Paste one summary at a time.`;
  return { message, fields: { text: message } };
}
