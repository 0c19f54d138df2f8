import { AppError } from '@ohm/errors';
import { weaknessOf } from './password-rule.ts';

/** Whose password it will be: what these words are made of is tried first. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
  readonly organization: { readonly name: string };
}

/**
 * The one rule for every new password, whoever sets it. `field` is what the form calls it.
 * @throws AppError UNPROCESSABLE_CONTENT with the reason.
 */
export function assertStrong(password: string, owner: PasswordOwner, field: 'password' | 'next'): void {
  const weakness = weaknessOf(password, [owner.email, owner.name, owner.organization.name, 'ohm']);
  if (weakness) throw new AppError('UNPROCESSABLE_CONTENT', weakness, { field });
}
