import type { IdentityStore, InvitationState } from '@ohm/identity';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import type { Prisma, PrismaClient } from '../client.ts';
import { bytesColumn, rolesColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';
import { accountColumns, accountRow, accountTables, toAccount } from './account-row.ts';
import { tokenState } from './invitation-state.ts';

type Refusal = Exclude<InvitationState, 'pending'> | 'unknown' | 'account-exists';

/** Undoes the transaction: a refused token is not used up. */
class Refused extends Error {
  readonly reason: 'token' | 'account-exists';

  constructor(reason: 'token' | 'account-exists') {
    super(reason);
    this.reason = reason;
  }
}

const redeemedRow = z.object({ invitationId: z.uuid(), organizationId: z.uuid() });

/** Uses the token up, in the one statement that decides between callers who come at once. */
async function redeem(transaction: Prisma.TransactionClient, tokenHash: Uint8Array, now: Date) {
  const rows = await transaction.$queryRaw`
    UPDATE invitation_tokens SET used_at = ${now}
    WHERE hash = ${bytesColumn(tokenHash)} AND used_at IS NULL AND superseded_at IS NULL AND expires_at > ${now}
    RETURNING invitation_id AS "invitationId", organization_id AS "organizationId"`;
  const [token] = z.array(redeemedRow).parse(rows);
  if (!token) throw new Refused('token');
  const { organizationId, invitationId: id } = token;
  const [invitation] = await transaction.invitation.updateManyAndReturn({
    where: { organizationId, id, acceptedAt: null, revokedAt: null, supersededAt: null },
    data: { acceptedAt: now },
  });
  if (!invitation) throw new Refused('token');
  return invitation;
}

async function findToken(client: PrismaClient, tokenHash: Uint8Array) {
  return client.invitationToken.findUnique({
    where: { hash: bytesColumn(tokenHash) },
    include: { invitation: { include: { organization: { select: { name: true } } } } },
  });
}

/** What somebody does with the link of an invitation, before they have an account. */
export function createInvitationAcceptance(
  client: PrismaClient,
): Pick<IdentityStore, 'inspectInvitation' | 'acceptInvitation'> {
  const refusal = async (tokenHash: Uint8Array, now: Date): Promise<Refusal> => {
    const token = await findToken(client, tokenHash);
    if (!token) return 'unknown';
    const state = tokenState(token, token.invitation, now);
    // It was free a moment ago, so somebody else has just been faster.
    return state === 'pending' ? 'accepted' : state;
  };

  return {
    async inspectInvitation(tokenHash, now) {
      const token = await findToken(client, tokenHash);
      if (!token) return null;
      const { email, name, roles, organization } = token.invitation;
      return {
        email,
        name,
        organization: organization.name,
        roles,
        state: tokenState(token, token.invitation, now),
      };
    },

    async acceptInvitation(tokenHash, passwordHash, now, audit) {
      try {
        return await client.$transaction(async (transaction) => {
          const {
            id: invitationId,
            organizationId,
            email,
            name,
            roles,
            enabledFeatures,
          } = await redeem(transaction, tokenHash, now);
          const userId = newId();
          const { count } = await transaction.user.createMany({
            data: {
              id: userId,
              organizationId,
              email,
              name,
              roles: rolesColumn(roles),
              enabledFeatures,
              // The token came by mail to this address.
              emailVerifiedAt: now,
              createdAt: now,
            },
            skipDuplicates: true,
          });
          if (count === 0) throw new Refused('account-exists');
          await transaction.credential.create({
            data: { userId, organizationId, passwordHash, changedAt: now },
          });
          await appendAudit(
            transaction,
            organizationId,
            {
              action: 'invitation.accepted',
              outcome: 'success',
              subject: { kind: 'invitation', id: invitationId },
              details: { roles },
            },
            { ...audit, userId },
          );
          const rows = await transaction.$queryRaw`
            SELECT ${accountColumns} FROM ${accountTables}
            WHERE u.organization_id = ${organizationId}::uuid AND u.id = ${userId}::uuid`;
          return { account: toAccount(z.tuple([accountRow]).parse(rows)[0]) };
        }, transactionLimits);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { refused: error.reason === 'token' ? await refusal(tokenHash, now) : error.reason };
      }
    },
  };
}
