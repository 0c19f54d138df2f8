import { AppError } from '@ohm/errors';

/** The longest note that is read, in UTF-16 units. */
export const noteLength = 200_000;

const count = new Intl.NumberFormat('en-US');

/** How much of a text may be unreadable before it is taken for a file: a stray control character is no reason to refuse. */
const unreadableShare = 0.02;

/** What the source of a document begins with: all of it is letters, and most of them are none of the note's. */
const sourceOfFile = /^\s*(?:\{\\rtf|%PDF-)/;

/**
 * Refuses what cannot be a note before any work is done on it.
 * @throws AppError BAD_REQUEST for an empty text or that of a file, PAYLOAD_TOO_LARGE for one over {@link noteLength}.
 */
export function assertNote(text: string, whenEmpty = 'Paste a discharge summary first.'): void {
  const field = { field: 'text' };
  if (text.length > noteLength) {
    throw new AppError(
      'PAYLOAD_TOO_LARGE',
      `The note has ${count.format(text.length)} characters; at most ${count.format(noteLength)} are read. Paste one summary at a time.`,
      field,
    );
  }
  if (text.trim() === '') throw new AppError('BAD_REQUEST', whenEmpty, field);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const unreadable = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || sourceOfFile.test(text) || unreadable > text.length * unreadableShare) {
    throw new AppError(
      'BAD_REQUEST',
      'This looks like a file, not like text. Open it and copy the text of the note.',
      field,
    );
  }
}
