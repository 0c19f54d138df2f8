import type { ThrottleRule, ThrottleStore } from '@ohm/identity';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';

const usualDays = 30;

const freeAtRow = z.object({ freeAt: z.date() });
const freeAtRows = z.object({ address: z.date().nullable(), account: z.date().nullable() });

/** Counts one attempt unless it would have to wait too long; `source` answers one row, or none for it not to count. */
function countOne(
  key: Uint8Array,
  rule: ThrottleRule,
  now: Date,
  patienceMs: number,
  source: Prisma.Sql,
): Prisma.Sql {
  const { free, baseMs, maxMs, forgetMs } = rule;
  const left = Prisma.sql`
    GREATEST(0, t.failures - EXTRACT(EPOCH FROM ${now}::timestamptz - t.updated_at) * 1000 / ${forgetMs}::float8)`;
  const freeAt = Prisma.sql`
    GREATEST(t.free_at, ${now}::timestamptz) + make_interval(secs => CASE
      WHEN ceil(${left}) < ${free}::float8 THEN 0
      ELSE LEAST(${maxMs}::float8, ${baseMs}::float8 * power(2, LEAST(ceil(${left}) - ${free}::float8, 30))) / 1000
    END)`;
  const patient = new Date(now.getTime() + patienceMs);
  return Prisma.sql`
    INSERT INTO sign_in_attempts AS t (key, failures, free_at, updated_at)
    SELECT ${bytesColumn(key)}::bytea, 1, ${now}::timestamptz, ${now}::timestamptz ${source}
    ON CONFLICT (key) DO UPDATE SET failures = ${left} + 1, free_at = ${freeAt}, updated_at = ${now}::timestamptz
    WHERE ${freeAt} <= ${patient}::timestamptz
    RETURNING free_at AS "freeAt"`;
}

/** Attempts to sign in, counted in one statement each: callers that come at once to any replica queue up behind each other. */
export function createSignInAttempts(client: PrismaClient): ThrottleStore {
  return {
    async countAttempt(key, rule, now, patienceMs) {
      const rows = await client.$queryRaw(countOne(key, rule, now, patienceMs, Prisma.empty));
      return z.array(freeAtRow).parse(rows)[0]?.freeAt ?? null;
    },

    async countSignIn(address, account, now, patienceMs) {
      const rows = await client.$queryRaw`
        WITH address AS (${countOne(address.key, address.rule, now, patienceMs, Prisma.empty)}),
             account AS (${countOne(account.key, account.rule, now, patienceMs, Prisma.sql`FROM address`)})
        SELECT (SELECT "freeAt" FROM address) AS address, (SELECT "freeAt" FROM account) AS account`;
      return z.array(freeAtRows).parse(rows)[0] ?? { address: null, account: null };
    },

    async forgiveAttempts({ account, address }) {
      await client.$executeRaw`
        WITH right_password AS (DELETE FROM sign_in_attempts WHERE key = ${bytesColumn(account)})
        UPDATE sign_in_attempts SET failures = GREATEST(0, failures - 1) WHERE key = ${address && bytesColumn(address)}::bytea`;
    },

    async isUsualAddress(email, clientAddress, now) {
      const since = new Date(now.getTime() - usualDays * 86_400_000);
      const found = await client.session.findFirst({
        where: { user: { email }, clientAddress, createdAt: { gt: since } },
        select: { id: true },
      });
      return found !== null;
    },
  };
}
