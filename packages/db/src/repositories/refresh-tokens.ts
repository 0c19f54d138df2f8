import type { IdentityStore, RefreshOutcome } from '@ohm/identity';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import type { PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { findLiveSession } from '../live-session.ts';
import { transactionLimits } from '../scope.ts';

const tokenRow = z.object({
  sessionId: z.uuid(),
  organizationId: z.uuid(),
  usedAt: z.date().nullable(),
  nextHash: z.instanceof(Uint8Array).nullable(),
});

/** Refresh tokens of API callers: each is good once, and for a moment to callers who come at once. */
export function createRefreshTokens(client: PrismaClient): Pick<IdentityStore, 'rotateRefreshToken'> {
  return {
    rotateRefreshToken: (token, now, graceSeconds, audit) =>
      client.$transaction(async (transaction): Promise<RefreshOutcome> => {
        const hash = bytesColumn(token.hash);
        const nextHash = bytesColumn(token.nextHash);
        // Callers that come at once with the same token wait here for each other: one rotates, the others repeat.
        const rows = await transaction.$queryRaw`
          SELECT session_id AS "sessionId", organization_id AS "organizationId", used_at AS "usedAt",
                 next_hash AS "nextHash"
          FROM refresh_tokens WHERE token_hash = ${hash} FOR UPDATE`;
        const [row] = z.array(tokenRow).parse(rows);
        if (!row) return { outcome: 'unknown' };
        const { sessionId, organizationId, usedAt } = row;
        const live = await findLiveSession(
          ({ text, values }) => transaction.$queryRawUnsafe<unknown[]>(text, ...values),
          { id: sessionId },
          now,
        );
        if (!live) return { outcome: 'unknown' };

        if (usedAt === null) {
          await transaction.refreshToken.updateMany({
            where: { organizationId, tokenHash: hash },
            data: { usedAt: now, nextHash },
          });
          await transaction.refreshToken.create({
            data: { tokenHash: nextHash, sessionId, organizationId, createdAt: now },
          });
          await transaction.session.updateMany({
            where: { organizationId, id: sessionId },
            data: { lastUsedAt: now },
          });
          return {
            outcome: 'rotated',
            ...live,
            session: { ...live.session, lastUsedAt: now },
            rotatedAt: now,
          };
        }
        const graceEnds = usedAt.getTime() + graceSeconds * 1000;
        const sameSuccessor = row.nextHash !== null && Buffer.from(row.nextHash).equals(nextHash);
        if (now.getTime() <= graceEnds && sameSuccessor)
          return { outcome: 'repeated', ...live, rotatedAt: usedAt };

        // Somebody else holds a copy of the token, and nobody can tell who is who.
        await transaction.session.updateMany({
          where: { organizationId, id: sessionId },
          data: { endedAt: now },
        });
        await appendAudit(
          transaction,
          organizationId,
          {
            action: 'session.ended',
            outcome: 'denied',
            subject: { kind: 'session', id: sessionId },
            details: { reason: 'refresh token used twice' },
          },
          { ...audit, userId: live.account.id },
        );
        return { outcome: 'reused' };
      }, transactionLimits),
  };
}
