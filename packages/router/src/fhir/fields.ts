import { z } from 'zod';

/** Input of the FHIR operations, by the names of their R4 parameters; what comes in a query is text. */

export const uri = z.string().trim().min(1).max(500, 'This is no URI.');

export const code = z.string().trim().min(1, 'Give a code.').max(40, 'This is no code.');

export const version = z.string().trim().min(1).max(200).optional();

/** A FHIR date to the day, or a dateTime with its zone, of which the calendar date counts. */
export const date = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'Give a date as YYYY-MM-DD.')
  .optional();

/** Answers are in English, whatever is asked for. */
export const displayLanguage = z.string().max(100).optional();

export const coding = z.strictObject({
  system: uri.optional(),
  version,
  code: code.optional(),
  display: z.string().max(1000).optional(),
  userSelected: z.boolean().optional(),
});

/** A code as it is asked for: by itself with its system, or as a Coding. */
export interface GivenCode {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

/** The one code that a request is about, or null where it names none or more than one. */
export function onlyCode(
  plain: GivenCode,
  given: z.output<typeof coding> | undefined,
): (GivenCode & { readonly code: string }) | null {
  if (given === undefined) return plain.code === undefined ? null : { ...plain, code: plain.code };
  if (plain.code !== undefined || given.code === undefined) return null;
  return { ...plain, ...given, version: given.version ?? plain.version, code: given.code };
}

export const oneCode = 'Give either code with system, or coding.';
