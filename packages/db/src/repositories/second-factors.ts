import type { FactorOwner, SecondFactorStore } from '@ohm/identity';
import { appendAudit } from '../audit-row.ts';
import type { Prisma, PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { isId, newId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';

type Methods =
  | 'enrolledFactors'
  | 'totpSecrets'
  | 'keepPendingTotp'
  | 'confirmTotp'
  | 'removeTotp'
  | 'useTotpStep'
  | 'replaceRecoveryCodes'
  | 'useRecoveryCode'
  | 'addPasskey'
  | 'removePasskey'
  | 'removeAllFactors'
  | 'enrolledUsers';

const passkeyColumns = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;

async function replaceCodes(
  transaction: Prisma.TransactionClient,
  owner: FactorOwner,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await transaction.recoveryCode.updateMany({
    where: { ...owner, usedAt: null, supersededAt: null },
    data: { supersededAt: new Date() },
  });
  await transaction.recoveryCode.createMany({
    data: hashes.map((hash) => ({ ...owner, hash: bytesColumn(hash) })),
  });
}

/** Whoever is signed in with what counted before signs in anew: in every session, or in all but one. */
async function endSessions(
  transaction: Prisma.TransactionClient,
  owner: FactorOwner,
  keepSessionId?: string,
): Promise<number> {
  const { count } = await transaction.session.updateMany({
    where: { ...owner, endedAt: null, ...(keepSessionId !== undefined && { id: { not: keepSessionId } }) },
    data: { endedAt: new Date() },
  });
  return count;
}

/** Authenticator apps, passkeys and recovery codes of a user; every clause names the user. */
export function createSecondFactors(client: PrismaClient): Pick<SecondFactorStore, Methods> {
  const change = <Result>(
    owner: FactorOwner,
    audit: Parameters<typeof appendAudit>[3],
    work: (
      transaction: Prisma.TransactionClient,
      record: (action: string, details?: Record<string, string | number>) => Promise<void>,
    ) => Promise<Result>,
  ) =>
    client.$transaction(
      (transaction) =>
        work(transaction, (action, details) =>
          appendAudit(
            transaction,
            owner.organizationId,
            {
              action,
              outcome: 'success',
              subject: { kind: 'user', id: owner.userId },
              ...(details && { details }),
            },
            audit,
          ),
        ),
      transactionLimits,
    );

  return {
    async enrolledFactors(userId) {
      const [totp, passkeys, recoveryCodesLeft] = await Promise.all([
        client.totpSecret.findFirst({ where: { userId, secret: { not: null } }, select: { userId: true } }),
        client.passkey.findMany({
          where: { userId, removedAt: null },
          select: passkeyColumns,
          orderBy: { createdAt: 'asc' },
        }),
        client.recoveryCode.count({ where: { userId, usedAt: null, supersededAt: null } }),
      ]);
      return { totp: totp !== null, passkeys, recoveryCodesLeft };
    },

    async totpSecrets(userId) {
      const found = await client.totpSecret.findUnique({
        where: { userId },
        select: { secret: true, pending: true },
      });
      return found ?? { secret: null, pending: null };
    },

    async keepPendingTotp(owner, encrypted) {
      const pending = bytesColumn(encrypted);
      await client.totpSecret.upsert({
        where: { userId: owner.userId },
        create: { ...owner, pending },
        update: { pending },
      });
    },

    confirmTotp: (owner, step, recoveryHashes, keepSessionId, audit) =>
      change(owner, audit, async (transaction, record) => {
        await transaction.$executeRaw`
          UPDATE totp_secrets SET secret = pending, pending = NULL, last_step = ${step}, confirmed_at = now()
          WHERE user_id = ${owner.userId}::uuid AND pending IS NOT NULL`;
        if (recoveryHashes.length > 0) await replaceCodes(transaction, owner, recoveryHashes);
        const endedSessions = await endSessions(transaction, owner, keepSessionId);
        await record('second-factor.added', { kind: 'totp', endedSessions });
      }),

    removeTotp: (owner, audit) =>
      change(owner, audit, async (transaction, record) => {
        const { count } = await transaction.totpSecret.updateMany({
          where: { ...owner, secret: { not: null } },
          data: { secret: null, pending: null },
        });
        if (count > 0) await record('second-factor.removed', { kind: 'totp' });
        return count > 0;
      }),

    async useTotpStep(userId, step) {
      const { count } = await client.totpSecret.updateMany({
        where: { userId, secret: { not: null }, lastStep: { lt: step } },
        data: { lastStep: step },
      });
      return count > 0;
    },

    replaceRecoveryCodes: (owner, hashes, audit) =>
      change(owner, audit, async (transaction, record) => {
        await replaceCodes(transaction, owner, hashes);
        await record('second-factor.recovery-codes-made');
      }),

    async useRecoveryCode(userId, hash, now) {
      const { count } = await client.recoveryCode.updateMany({
        where: { userId, hash: bytesColumn(hash), usedAt: null, supersededAt: null },
        data: { usedAt: now },
      });
      return count > 0;
    },

    addPasskey: (owner, passkey, recoveryHashes, keepSessionId, audit) =>
      change(owner, audit, async (transaction, record) => {
        const { credentialId, publicKey, counter, transports, name } = passkey;
        const row = await transaction.passkey.create({
          data: {
            ...owner,
            id: newId(),
            credentialId,
            publicKey: bytesColumn(publicKey),
            counter,
            transports: [...transports],
            name,
          },
          select: passkeyColumns,
        });
        if (recoveryHashes.length > 0) await replaceCodes(transaction, owner, recoveryHashes);
        const endedSessions = await endSessions(transaction, owner, keepSessionId);
        await record('second-factor.added', { kind: 'passkey', endedSessions });
        return row;
      }),

    removePasskey: (owner, id, audit) =>
      change(owner, audit, async (transaction, record) => {
        if (!isId(id)) return false;
        const { count } = await transaction.passkey.updateMany({
          where: { ...owner, id, removedAt: null },
          data: { removedAt: new Date() },
        });
        if (count > 0) await record('second-factor.removed', { kind: 'passkey' });
        return count > 0;
      }),

    removeAllFactors: (owner, audit) =>
      change(owner, audit, async (transaction, record) => {
        const apps = await transaction.totpSecret.updateMany({
          where: { ...owner, secret: { not: null } },
          data: { secret: null, pending: null },
        });
        const passkeys = await transaction.passkey.updateMany({
          where: { ...owner, removedAt: null },
          data: { removedAt: new Date() },
        });
        if (apps.count + passkeys.count === 0) return false;
        await replaceCodes(transaction, owner, []);
        const endedSessions = await endSessions(transaction, owner);
        await record('second-factor.removed', { kind: 'all', endedSessions });
        return true;
      }),

    async enrolledUsers(organizationId) {
      const [apps, passkeys] = await Promise.all([
        client.totpSecret.findMany({
          where: { organizationId, secret: { not: null } },
          select: { userId: true },
        }),
        client.passkey.findMany({ where: { organizationId, removedAt: null }, select: { userId: true } }),
      ]);
      return [...apps, ...passkeys].map(({ userId }) => userId);
    },
  };
}
