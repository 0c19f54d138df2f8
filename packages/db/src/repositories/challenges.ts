import type { SecondFactorStore } from '@ohm/identity';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { accountColumns, accountRow, accountTables, toAccount } from './account-row.ts';

type Methods =
  | 'passkeyCredentials'
  | 'findPasskey'
  | 'notePasskeyUse'
  | 'keepChallenge'
  | 'tryChallenge'
  | 'useChallenge'
  | 'keepPasskeyChallenge'
  | 'takePasskeyChallenge';

const audience = z.enum(['doctor', 'admin', 'tools', 'api']);
const triedRow = z.object({ userId: z.uuid(), passwordSetAt: z.date() });
const takenRow = z.object({ challenge: z.string(), userId: z.uuid().nullable(), audience });

const credentialColumns = { credentialId: true, publicKey: true, counter: true, transports: true } as const;

/** What a second step of a sign-in is proven by: challenges, each good once, and the keys that answer them. */
export function createChallenges(client: PrismaClient): Pick<SecondFactorStore, Methods> {
  const accountOf = async (userId: string) => {
    const rows = await client.$queryRaw`
      SELECT ${accountColumns} FROM ${accountTables} WHERE u.id = ${userId}::uuid`;
    const [row] = z.array(accountRow).parse(rows);
    return row ? toAccount(row) : null;
  };

  return {
    async passkeyCredentials(userId) {
      const rows = await client.passkey.findMany({
        where: { userId, removedAt: null },
        select: credentialColumns,
      });
      return rows.map((row) => ({ ...row, counter: Number(row.counter) }));
    },

    async findPasskey(credentialId) {
      const row = await client.passkey.findFirst({
        where: { credentialId, removedAt: null },
        select: { ...credentialColumns, userId: true },
      });
      const account = row && (await accountOf(row.userId));
      if (!account) return null;
      const { userId: _, counter, ...credential } = row;
      return { account, credential: { ...credential, counter: Number(counter) } };
    },

    async notePasskeyUse(credentialId, counter, now) {
      // Authenticators that keep no count always say 0 (WebAuthn section 6.1.1).
      const beyond = counter === 0 ? { counter: 0 } : { counter: { lt: counter } };
      const { count } = await client.passkey.updateMany({
        where: { credentialId, removedAt: null, ...beyond },
        data: { counter, lastUsedAt: now },
      });
      return count > 0;
    },

    async keepChallenge({ hash, ...challenge }) {
      await client.signInChallenge.create({ data: { ...challenge, hash: bytesColumn(hash) } });
    },

    async tryChallenge(hash, forAudience, attempts, now) {
      const rows = await client.$queryRaw`
        UPDATE sign_in_challenges SET attempts = attempts + 1
        WHERE hash = ${bytesColumn(hash)} AND audience = ${forAudience} AND used_at IS NULL
          AND expires_at > ${now} AND attempts < ${attempts}
        RETURNING user_id AS "userId", password_set_at AS "passwordSetAt"`;
      const [row] = z.array(triedRow).parse(rows);
      const account = row && (await accountOf(row.userId));
      return account ? { account, passwordSetAt: row.passwordSetAt } : null;
    },

    async useChallenge(hash, now) {
      const { count } = await client.signInChallenge.updateMany({
        where: { hash: bytesColumn(hash), usedAt: null },
        data: { usedAt: now },
      });
      return count > 0;
    },

    async keepPasskeyChallenge({ hash, ...challenge }) {
      await client.passkeyChallenge.create({ data: { ...challenge, hash: bytesColumn(hash) } });
    },

    async takePasskeyChallenge(hash, now) {
      const rows = await client.$queryRaw(Prisma.sql`
        DELETE FROM passkey_challenges WHERE hash = ${bytesColumn(hash)} AND expires_at > ${now}
        RETURNING challenge, user_id AS "userId", audience`);
      return z.array(takenRow).parse(rows)[0] ?? null;
    },
  };
}
