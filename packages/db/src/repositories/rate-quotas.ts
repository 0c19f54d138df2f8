import { z } from 'zod';
import type { PrismaClient } from '../client.ts';

/** What a replica was handed out of a caller's budget. */
export interface QuotaLease {
  /** Tokens to spend until the window ends; fewer than were asked for once the budget is used up. */
  readonly granted: number;
  /** Until the window ends, in milliseconds, by the clock of the database. */
  readonly windowEndsInMs: number;
}

/** Budgets of callers, shared by all replicas of the API. */
export interface QuotaStore {
  /** Takes up to `wanted` tokens of `limit` a minute in one statement. */
  lease(key: string, wanted: number, limit: number): Promise<QuotaLease>;
  /** Forgets windows that ended. */
  prune(): Promise<void>;
}

const leaseRow = z.object({ granted: z.number().int(), windowEndsInMs: z.number() });

/** On the login `ohm_identity`: a budget is asked for before anybody is known. */
export function createQuotaStore(client: PrismaClient): QuotaStore {
  return {
    async lease(key, wanted, limit) {
      const rows = await client.$queryRaw`
        INSERT INTO rate_quotas AS quota (key, window_start, taken, granted)
        VALUES (${key}, date_trunc('minute', clock_timestamp()), LEAST(${wanted}::int, ${limit}::int),
                LEAST(${wanted}::int, ${limit}::int))
        ON CONFLICT (key) DO UPDATE SET
          window_start = excluded.window_start,
          granted = LEAST(${wanted}::int, GREATEST(0, ${limit}::int -
            CASE WHEN quota.window_start = excluded.window_start THEN quota.taken ELSE 0 END)),
          taken = CASE WHEN quota.window_start = excluded.window_start THEN quota.taken ELSE 0 END +
            LEAST(${wanted}::int, GREATEST(0, ${limit}::int -
            CASE WHEN quota.window_start = excluded.window_start THEN quota.taken ELSE 0 END))
        RETURNING granted, GREATEST(1, extract(epoch FROM
          window_start + interval '1 minute' - clock_timestamp()) * 1000)::float8 AS "windowEndsInMs"`;
      const [row] = z.array(leaseRow).parse(rows);
      if (!row) throw new Error('The budget answered nothing.');
      return row;
    },

    async prune() {
      await client.$executeRaw`
        DELETE FROM rate_quotas WHERE window_start < clock_timestamp() - interval '2 minutes'`;
    },
  };
}
