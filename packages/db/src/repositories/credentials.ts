import type { IdentityStore } from '@ohm/identity';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import type { PrismaClient } from '../client.ts';
import { transactionLimits } from '../scope.ts';
import { accountColumns, accountRow, accountTables, toAccount } from './account-row.ts';

const credentialRow = accountRow.extend({ passwordHash: z.string(), passwordSetAt: z.date() });

type Methods = 'findCredential' | 'passwordHashOf' | 'changePassword' | 'hasAccountElsewhere';

/** Passwords, which the login `ohm_identity` alone may read. */
export function createCredentials(client: PrismaClient): Pick<IdentityStore, Methods> {
  return {
    async findCredential(email) {
      const rows = await client.$queryRaw`
        SELECT c.password_hash AS "passwordHash", c.changed_at AS "passwordSetAt", ${accountColumns}
        FROM ${accountTables}
        WHERE u.email = ${email}`;
      const [row] = z.array(credentialRow).parse(rows);
      if (!row) return null;
      const { passwordHash, passwordSetAt } = row;
      return { account: toAccount(row), passwordHash, passwordSetAt };
    },

    async passwordHashOf(userId) {
      const found = await client.credential.findUnique({ where: { userId }, select: { passwordHash: true } });
      return found?.passwordHash ?? null;
    },

    changePassword: (userId, passwordHash, keepSessionId, audit) =>
      client.$transaction(async (transaction) => {
        const now = new Date();
        const changed = await transaction.credential.updateManyAndReturn({
          where: { userId },
          data: { passwordHash, mustChange: false, changedAt: now },
          select: { organizationId: true },
        });
        for (const { organizationId } of changed) {
          // Whoever knew the old password may still be signed in somewhere.
          const { count } = await transaction.session.updateMany({
            where: { organizationId, userId, endedAt: null, id: { not: keepSessionId } },
            data: { endedAt: now },
          });
          // And whoever can read the mails of the account may hold a link.
          await transaction.passwordReset.updateMany({
            where: { organizationId, userId, usedAt: null },
            data: { usedAt: now },
          });
          const subject = { kind: 'user', id: userId };
          const event = {
            action: 'password.changed',
            outcome: 'success',
            subject,
            details: { endedSessions: count },
          } as const;
          await appendAudit(transaction, organizationId, event, { ...audit, userId });
        }
      }, transactionLimits),

    async hasAccountElsewhere(email, organizationId) {
      const found = await client.user.findFirst({
        where: { email, organizationId: { not: organizationId } },
        select: { id: true },
      });
      return found !== null;
    },
  };
}
