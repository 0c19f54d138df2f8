import { AppError } from '@ohm/errors';
import type { Invitation, InvitationConflict, NewInvitation } from '@ohm/identity';
import type { Prisma } from '../client.ts';
import { rolesColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import type { ReadClient, Scope, ScopedTransaction } from '../scope.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { addToken, type NewToken } from './invitation-tokens.ts';

type Row = Prisma.InvitationGetPayload<object>;
type Creation = { readonly created: Invitation } | { readonly conflict: InvitationConflict };
type Present = (client: ReadClient, row: Row) => Promise<Invitation>;

/** Neither accepted nor revoked nor replaced: pending or expired. At most one for an address in an organization. */
export const openInvitation = { acceptedAt: null, revokedAt: null, supersededAt: null } as const;

/** What stands in the way of inviting the address here; an invitation that has expired is put aside. */
async function findConflict(
  { transaction }: ScopedTransaction,
  organizationId: string,
  email: string,
): Promise<InvitationConflict | null> {
  const account = await transaction.user.findFirst({
    where: { organizationId, email },
    select: { id: true },
  });
  if (account) return { kind: 'account' };
  const now = new Date();
  const where = { organizationId, email, ...openInvitation };
  const pending = await transaction.invitation.findFirst({
    where: { ...where, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (pending) return { kind: 'pending', invitationId: pending.id };
  // Only what has expired: one that somebody else made since the look above must stand, and the unique index say so.
  await transaction.invitation.updateMany({
    where: { ...where, expiresAt: { lte: now } },
    data: { supersededAt: now },
  });
  return null;
}

/** Columns that both ways of inviting share. */
function invitationColumns({ organizationId, audit }: Scope, invitation: NewInvitation) {
  const { email, name, roles, enabledFeatures } = invitation;
  return {
    id: newId(),
    organizationId,
    email,
    name,
    roles: rolesColumn(roles),
    enabledFeatures: [...enabledFeatures],
    invitedById: audit.userId,
  };
}

/** Of two administrators who invite the same address at once, the slower one finds the other's invitation. */
async function secondLook(attempt: () => Promise<Creation>): Promise<Creation> {
  try {
    return await attempt();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return attempt();
  }
}

/** Invites an address, with the token that the mail carries. */
export function createPendingInvitation(
  scope: Scope,
  invitation: NewInvitation,
  token: NewToken,
  present: Present,
): Promise<Creation> {
  return secondLook(() =>
    scope.run(async (scoped) => {
      const conflict = await findConflict(scoped, scope.organizationId, invitation.email);
      if (conflict) return { conflict };
      const row = await scoped.transaction.invitation.create({
        data: { ...invitationColumns(scope, invitation), expiresAt: token.expiresAt },
      });
      await addToken(scoped.transaction, scope.organizationId, row.id, token);
      await scoped.record({
        action: 'invitation.created',
        outcome: 'success',
        subject: { kind: 'invitation', id: row.id },
        details: { roles: row.roles, enabledFeatures: row.enabledFeatures },
      });
      return { created: await present(scoped.transaction, row) };
    }),
  );
}

/**
 * Creates the account at once, and keeps the invitation as accepted. @throws AppError CONFLICT when the address was
 * taken meanwhile.
 */
export function createApprovedInvitation(
  scope: Scope,
  invitation: NewInvitation,
  passwordHash: string,
  present: Present,
): Promise<Creation> {
  const { organizationId } = scope;
  return secondLook(() =>
    scope.run(async (scoped) => {
      const { transaction, record } = scoped;
      const conflict = await findConflict(scoped, organizationId, invitation.email);
      if (conflict) return { conflict };
      const now = new Date();
      const row = await transaction.invitation.create({
        data: { ...invitationColumns(scope, invitation), createdAt: now, expiresAt: now, acceptedAt: now },
      });
      const { email, name, roles, enabledFeatures } = row;
      const userId = newId();
      const { count } = await transaction.user.createMany({
        data: { id: userId, organizationId, email, name, roles, enabledFeatures },
        skipDuplicates: true,
      });
      if (count === 0) {
        // Somebody took the address in between; trying again tells in which way, or invites as to any other address.
        throw new AppError('CONFLICT', 'The account could not be created just now. Try again.');
      }
      // As createMany, because that asks for nothing back: the logins of actors may not read passwords.
      await transaction.credential.createMany({
        data: { userId, organizationId, passwordHash, mustChange: true },
      });
      await record({
        action: 'user.approved',
        outcome: 'success',
        subject: { kind: 'user', id: userId },
        details: { invitation: row.id, roles, enabledFeatures },
      });
      return { created: await present(transaction, row) };
    }),
  );
}
