import type { IdentityStore } from '@ohm/identity';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import { Prisma, type PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { transactionLimits } from '../scope.ts';
import { accountColumns, accountRow, accountTables, toAccount } from './account-row.ts';

type Methods = 'createPasswordReset' | 'findPasswordReset' | 'redeemPasswordReset';

const redeemedRow = z.object({ userId: z.uuid(), organizationId: z.uuid() });

/** Links that set a password, of which only hashes are kept. */
export function createPasswordResets(client: PrismaClient): Pick<IdentityStore, Methods> {
  const account = async (from: Pick<PrismaClient, '$queryRaw'>, condition: Prisma.Sql) => {
    const rows = await from.$queryRaw`SELECT ${accountColumns} FROM ${accountTables} WHERE ${condition}`;
    const [row] = z.array(accountRow).parse(rows);
    return row ? toAccount(row) : null;
  };

  return {
    createPasswordReset: (email, token, audit) =>
      client.$transaction(async (transaction) => {
        const found = await account(transaction, Prisma.sql`u.email = ${email}`);
        if (!found) return null;
        const { id: userId, organization } = found;
        await transaction.passwordReset.create({
          data: {
            hash: bytesColumn(token.hash),
            userId,
            organizationId: organization.id,
            expiresAt: token.expiresAt,
          },
        });
        await appendAudit(
          transaction,
          organization.id,
          { action: 'password.reset-requested', outcome: 'success', subject: { kind: 'user', id: userId } },
          audit,
        );
        return found;
      }, transactionLimits),

    findPasswordReset: (hash, now) =>
      account(
        client,
        Prisma.sql`EXISTS (
          SELECT 1 FROM password_resets r
          WHERE r.hash = ${bytesColumn(hash)} AND r.user_id = u.id AND r.used_at IS NULL AND r.expires_at > ${now})`,
      ),

    redeemPasswordReset: (hash, passwordHash, now, audit) =>
      client.$transaction(async (transaction) => {
        // The one statement that decides between callers who come at once.
        const rows = await transaction.$queryRaw`
          UPDATE password_resets SET used_at = ${now}
          WHERE hash = ${bytesColumn(hash)} AND used_at IS NULL AND expires_at > ${now}
          RETURNING user_id AS "userId", organization_id AS "organizationId"`;
        const [redeemed] = z.array(redeemedRow).parse(rows);
        if (!redeemed) return null;
        const { userId, organizationId } = redeemed;
        const found = await account(transaction, Prisma.sql`u.id = ${userId}::uuid`);
        if (!found) return null;
        await transaction.credential.updateMany({
          where: { organizationId, userId },
          data: { passwordHash, mustChange: false, changedAt: now },
        });
        await transaction.passwordReset.updateMany({
          where: { organizationId, userId, usedAt: null },
          data: { usedAt: now },
        });
        const { count } = await transaction.session.updateMany({
          where: { organizationId, userId, endedAt: null },
          data: { endedAt: now },
        });
        await appendAudit(
          transaction,
          organizationId,
          {
            action: 'password.reset',
            outcome: 'success',
            subject: { kind: 'user', id: userId },
            details: { endedSessions: count },
          },
          { ...audit, userId },
        );
        return found;
      }, transactionLimits),
  };
}
