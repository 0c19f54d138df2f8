import type { IdentityStore } from '@ohm/identity';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import type { PrismaClient } from '../client.ts';
import { isId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';
import { idleSince } from '../session-rules.ts';

const audience = z.enum(['doctor', 'admin', 'tools', 'api']);

/** What somebody sees and ends of their own sessions; every clause names the user. */
export function createOwnSessions(
  client: PrismaClient,
): Pick<IdentityStore, 'listSessions' | 'endSessionsOf'> {
  return {
    async listSessions(userId, now) {
      const rows = await client.session.findMany({
        where: { userId, endedAt: null, expiresAt: { gt: now }, lastUsedAt: { gt: idleSince(now) } },
        orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          audience: true,
          device: true,
          clientAddress: true,
          createdAt: true,
          lastUsedAt: true,
          expiresAt: true,
        },
      });
      return rows.map((row) => ({ ...row, audience: audience.parse(row.audience) }));
    },

    async endSessionsOf(userId, which, audit) {
      if ('only' in which && !isId(which.only)) return 0;
      return client.$transaction(async (transaction) => {
        const ended = await transaction.session.updateManyAndReturn({
          where: { userId, endedAt: null, id: 'only' in which ? which.only : { not: which.except } },
          data: { endedAt: new Date() },
          select: { id: true, organizationId: true },
        });
        for (const { id, organizationId } of ended) {
          const subject = { kind: 'session', id };
          await appendAudit(
            transaction,
            organizationId,
            { action: 'session.ended', outcome: 'success', subject },
            { ...audit, userId },
          );
        }
        return ended.length;
      }, transactionLimits);
    },
  };
}
