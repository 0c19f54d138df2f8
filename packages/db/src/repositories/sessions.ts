import type { AuditContext, IdentityStore, NewSession } from '@ohm/identity';
import { appendAudit, auditInsert } from '../audit-row.ts';
import { Prisma, type PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';

/**
 * One statement, which answers no row where the account is closed or its password is no longer the one that was checked. The
 * credential stays locked until the session stands, so that a change of the password at the same moment either comes first
 * and is seen here, or ends the new session too.
 */
function startStatement(session: NewSession, id: string, now: Date, audit: AuditContext): Prisma.Sql {
  const { userId, organizationId, audience, expiresAt, passwordSetAt } = session;
  const hash = bytesColumn(session.secretHash);
  const forApi = audience === 'api';
  const event = {
    action: 'session.started',
    outcome: 'success',
    subject: { kind: 'session', id },
    details: { audience },
  } as const;
  return Prisma.sql`
    WITH good AS (
      SELECT c.user_id FROM credentials c JOIN users u ON u.organization_id = c.organization_id AND u.id = c.user_id
      WHERE c.user_id = ${userId}::uuid AND u.deactivated_at IS NULL
        AND (${passwordSetAt}::timestamptz IS NULL OR c.changed_at = ${passwordSetAt}::timestamptz)
      FOR SHARE OF c
    ), started AS (
      INSERT INTO sessions (id, user_id, organization_id, audience, secret_hash, device, client_address, created_at,
                            last_used_at, expires_at)
      SELECT ${id}::uuid, good.user_id, ${organizationId}::uuid, ${audience}, ${forApi ? null : hash}::bytea,
             ${audit.device ?? null}, ${audit.clientAddress}, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz
      FROM good
      RETURNING id
    ), token AS (
      INSERT INTO refresh_tokens (token_hash, session_id, organization_id, created_at)
      SELECT ${hash}::bytea, id, ${organizationId}::uuid, ${now}::timestamptz FROM started WHERE ${forApi}::boolean
    ), recorded AS (${auditInsert(organizationId, event, { ...audit, userId }, Prisma.sql`FROM started`)})
    SELECT id FROM started`;
}

type Methods = 'touchSession' | 'startSession' | 'endSession';

/** How a session begins, goes on and ends; whose it is, live-session.ts reads. */
export function createSessions(client: PrismaClient): Pick<IdentityStore, Methods> {
  return {
    async touchSession(id, now) {
      // Only forward: of two requests at once the later one counts.
      await client.session.updateMany({
        where: { id, endedAt: null, lastUsedAt: { lt: now } },
        data: { lastUsedAt: now },
      });
    },

    async startSession(session, audit) {
      const [id, now] = [newId(), new Date()];
      const started = await client.$queryRaw<unknown[]>(startStatement(session, id, now, audit));
      const { audience, expiresAt } = session;
      return started.length > 0 ? { id, audience, lastUsedAt: now, expiresAt } : null;
    },

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
