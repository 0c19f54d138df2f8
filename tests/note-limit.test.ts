import { expect, it } from 'vitest';
import { refusals } from '../apps/api/src/refusals.ts';
import { assertNote } from '../packages/router/src/codes/note.ts';
import { noteLength, noteTooLong } from '../packages/web/src/note-limit.ts';

/** Apps know the router only as a type, so that the limit stands there and here. */
it('the apps refuse a note at the length at which the API does, in the same words', () => {
  const longest = 'a'.repeat(noteLength);
  const then = 'read. Paste one summary at a time.';
  expect(() => assertNote(longest)).not.toThrow();
  expect(noteTooLong(longest, then)).toBeNull();
  const problem = noteTooLong(`${longest}a`, then);
  expect(problem).toMatchObject({ kind: 'input', status: 413, fields: { text: problem?.message } });
  expect(() => assertNote(`${longest}a`)).toThrow(problem?.message);
  expect(refusals[413]?.message).toContain(`at most ${noteLength.toLocaleString('en-US')} characters`);
});
