import { type FeatureRegistry, mayGrant, type Role, roles } from '@ohm/access';
import { AppError } from '@ohm/errors';
import { lengthOfPassword, passwordLength } from '@ohm/identity';
import { z } from 'zod';

/** Fields that several procedures share, each with the sentence that stands beside it when it is wrong. */

export const email = z
  .string()
  .trim()
  .max(254, 'Use an address of at most 254 characters.')
  .pipe(z.email('Enter an email address such as name@hospital.org.'));

/** Words on one line: no line break, and no NUL, which PostgreSQL keeps no text with. */
export const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]*$/u, 'Remove the control characters.');

export const personName = line.min(1, 'Enter a name.').max(120, 'Use at most 120 characters.');

/** Its length; that it is none that is tried first, the domain says, which knows whose it is. */
export const newPassword = z
  .string()
  .max(1024, `Use at most ${passwordLength.max} characters.`)
  .refine(
    (password) => lengthOfPassword(password) >= passwordLength.min,
    `Use at least ${passwordLength.min} characters; a sentence is easy to remember.`,
  )
  .refine(
    (password) => lengthOfPassword(password) <= passwordLength.max,
    `Use at most ${passwordLength.max} characters.`,
  );

/** What is typed to sign in: only bounded, so that whatever was accepted once is accepted again. */
export const presentPassword = z
  .string()
  .min(1, 'Enter your password.')
  .max(1024, 'This password is too long.');

export const roleSet = z
  .array(z.enum(roles, 'There is no such role.'))
  .min(1, 'Choose a role.')
  .max(roles.length)
  .transform((chosen) => roles.filter((role) => chosen.includes(role)));

export const featureList = z
  .array(z.string().max(64))
  .max(64)
  .transform((names) => [...new Set(names)]);

export const organizationSlug = line
  .max(64)
  .optional()
  .describe('For platform administrators: the organization this is for.');

export const id = z.uuid('This is no id.');

/** Yes or no; in the query of a REST address it is a word. */
export const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean('Send true or false.'),
);

export const calendarDate = z.iso.date({ error: 'Enter a date as YYYY-MM-DD.', abort: true });

/** Nobody who is seen was born before it: a browser takes a year of two digits for one of antiquity. */
const earliest = '1850-01-01';

/** A date that has come; somewhere on Earth it is tomorrow already. */
export const pastDate = calendarDate
  .refine((date) => date >= earliest, 'Enter the year with four digits.')
  .refine((date) => Date.parse(date) <= Date.now() + 14 * 3_600_000, 'This date lies in the future.');

/** How many of a list are asked for, `most` at most. */
export const pageLimit = (fallback: number, most: number) =>
  z.coerce
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(1, 'Ask for at least 1.')
    .max(most, `Ask for at most ${most}.`)
    .default(fallback);

/** @throws AppError BAD_REQUEST for what is no registered tool, at the field that named it. */
export function assertRegistered(
  names: readonly string[],
  registry: FeatureRegistry,
  field = 'enabledFeatures',
): void {
  const unknown = names.find((name) => !Object.hasOwn(registry, name));
  if (unknown === undefined) return;
  throw new AppError(
    'BAD_REQUEST',
    `There is no tool of this name. Tools are: ${Object.keys(registry).join(', ')}.`,
    { field },
  );
}

/** @throws AppError FORBIDDEN when somebody gives a role that is not theirs to give. */
export function assertMayGrant(holder: readonly Role[], wanted: readonly Role[]): void {
  const grantable = mayGrant(holder);
  const beyond = wanted.filter((role) => !grantable.includes(role));
  if (beyond.length === 0) return;
  throw new AppError('FORBIDDEN', `Your roles do not allow you to give the role ${beyond.join(', ')}.`, {
    field: 'roles',
  });
}
