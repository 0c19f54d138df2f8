import type { TokenBudget } from '@ohm/extraction';
import { z } from 'zod';
import type { Scope } from '../scope.ts';

const reservedRow = z.object({ day: z.string() });

/**
 * A budget of so many tokens a day (UTC) that all replicas draw on: reserving is one conditional statement, so that two
 * calls never share the last tokens. What a process that dies had reserved stays spent until the day ends.
 */
export function createTokenBudget({ organizationId, run }: Scope, dailyTokens: number): TokenBudget {
  // What is given back belongs to the day it was taken from.
  let day: string | null = null;
  return {
    reserve: (tokens) =>
      run(async ({ transaction }) => {
        const rows = await transaction.$queryRaw`
          INSERT INTO model_usage AS usage (organization_id, day, tokens)
          SELECT ${organizationId}::uuid, CURRENT_DATE, ${tokens}::bigint WHERE ${tokens}::bigint <= ${dailyTokens}::bigint
          ON CONFLICT (organization_id, day) DO UPDATE SET tokens = usage.tokens + EXCLUDED.tokens
          WHERE usage.tokens + EXCLUDED.tokens <= ${dailyTokens}::bigint
          RETURNING day::text`;
        day = z.array(reservedRow).parse(rows)[0]?.day ?? null;
        return day !== null;
      }),

    settle: (reserved, used) =>
      run(async ({ transaction }) => {
        if (day === null) return;
        await transaction.$executeRaw`
          UPDATE model_usage SET tokens = greatest(0, tokens + ${used - reserved}::bigint)
          WHERE organization_id = ${organizationId}::uuid AND day = ${day}::date`;
      }),
  };
}
