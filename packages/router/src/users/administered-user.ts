import { AppError } from '@ohm/errors';
import type { Account, UserRecord, UserRepository } from '@ohm/identity';
import { z } from 'zod';
import { assertMayGrant, id, organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import type { GuardedContext } from '../procedure.ts';
import { presentUserRecord } from './user-record.ts';

/** A user that an administrator acts upon. */
export const userOfOrganization = z.strictObject({ id, organization: organizationSlug });

/**
 * The users of the organization that is meant, once it is certain that this administrator may act upon this one: never
 * upon oneself, and only upon somebody whose every role the administrator may give. A foreign id answers as a missing one.
 */
export async function administeredUser(
  ctx: GuardedContext & { readonly account: Account },
  wanted: z.output<typeof userOfOrganization>,
): Promise<{
  readonly users: UserRepository;
  readonly user: UserRecord;
  readonly organizationId: string;
}> {
  const { organization, repositories } = await administered(ctx, wanted.organization);
  const { users } = repositories;
  const user = await users.get(wanted.id);
  if (!user) throw new AppError('NOT_FOUND', 'There is no such user.');
  if (user.id === ctx.actor.userId) {
    throw new AppError('FORBIDDEN', 'This is your own account: ask another administrator.');
  }
  assertMayGrant(ctx.actor.roles, presentUserRecord(user).roles);
  return { users, user, organizationId: organization.id };
}
