import type { IdentityStore } from '@ohm/identity';
import { appendAudit } from '../audit-row.ts';
import type { Prisma, PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';

/**
 * Is the account open, and its password still the one that was checked? The row stays locked until the session stands, so
 * that a change of the password at the same moment either comes first and is seen here, or ends the new session too.
 */
async function stillGood(
  transaction: Prisma.TransactionClient,
  userId: string,
  passwordSetAt: Date | null,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM credentials c JOIN users u ON u.organization_id = c.organization_id AND u.id = c.user_id
    WHERE c.user_id = ${userId}::uuid AND u.deactivated_at IS NULL
      AND (${passwordSetAt}::timestamptz IS NULL OR c.changed_at = ${passwordSetAt})
    FOR SHARE OF c`;
  return rows.length > 0;
}

type Methods = 'touchSession' | 'startSession' | 'endSession';

export function createSessions(client: PrismaClient): Pick<IdentityStore, Methods> {
  return {
    async touchSession(id, now) {
      // Only forward: of two requests at once the later one counts.
      await client.session.updateMany({
        where: { id, endedAt: null, lastUsedAt: { lt: now } },
        data: { lastUsedAt: now },
      });
    },

    startSession: ({ userId, organizationId, audience, secretHash, expiresAt, passwordSetAt }, audit) =>
      client.$transaction(async (transaction) => {
        if (!(await stillGood(transaction, userId, passwordSetAt))) return null;
        const id = newId();
        const now = new Date();
        const hash = bytesColumn(secretHash);
        const forApi = audience === 'api';
        await transaction.session.create({
          data: {
            id,
            userId,
            organizationId,
            audience,
            secretHash: forApi ? null : hash,
            device: audit.device ?? null,
            clientAddress: audit.clientAddress,
            createdAt: now,
            lastUsedAt: now,
            expiresAt,
          },
        });
        if (forApi) {
          const token = { tokenHash: hash, sessionId: id, organizationId, createdAt: now };
          await transaction.refreshToken.create({ data: token });
        }
        await appendAudit(
          transaction,
          organizationId,
          {
            action: 'session.started',
            outcome: 'success',
            subject: { kind: 'session', id },
            details: { audience },
          },
          { ...audit, userId },
        );
        return { id, audience, lastUsedAt: now, expiresAt };
      }, transactionLimits),

    endSession: (id, audit) =>
      client.$transaction(async (transaction) => {
        const ended = await transaction.session.updateManyAndReturn({
          where: { id, endedAt: null },
          data: { endedAt: new Date() },
          select: { organizationId: true, userId: true },
        });
        for (const { organizationId, userId } of ended) {
          const event = {
            action: 'session.ended',
            outcome: 'success',
            subject: { kind: 'session', id },
          } as const;
          await appendAudit(transaction, organizationId, event, { ...audit, userId: audit.userId ?? userId });
        }
      }, transactionLimits),
  };
}
