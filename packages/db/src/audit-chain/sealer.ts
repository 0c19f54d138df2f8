import { z } from 'zod';
import type { Prisma, PrismaClient } from '../client.ts';
import { bytesColumn } from '../columns.ts';
import { transactionLimits } from '../scope.ts';
import { genesis, sealOf } from './chain.ts';

/** Events that one transaction seals. */
const batch = 1_000;
/** Any number that nothing else locks: replicas take turns. */
const lockNumber = 0x6f_68_6d_61;

const horizonRow = z.object({ sequence: z.bigint(), oldest: z.bigint(), next: z.bigint() });
const headRow = z.object({
  organizationId: z.uuid().nullable(),
  position: z.bigint(),
  hash: z.instanceof(Uint8Array),
});

/** Adds seals for what has been recorded. */
export interface AuditSealer {
  /**
   * Seals what the call before saw, once every transaction of that time has ended: a row that is committed late must not
   * find its place sealed. Answers how many events were sealed. Any number of replicas may call it.
   */
  seal(): Promise<number>;
}

/** On the login `ohm_auditor`. */
export function createAuditSealer(client: PrismaClient): AuditSealer {
  let seen: { readonly sequence: bigint; readonly next: bigint } | null = null;
  return {
    async seal() {
      const rows = await client.$queryRaw`
        SELECT coalesce((SELECT max(sequence) FROM audit_events), 0) AS sequence,
               pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest,
               pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next`;
      const [now] = z.array(horizonRow).parse(rows);
      if (!now) return 0;
      const horizon = seen;
      if (horizon && now.oldest < horizon.next) return 0;
      seen = now;
      if (!horizon) return 0;
      let sealed = 0;
      for (;;) {
        const count = await client.$transaction(
          (transaction) => sealBatch(transaction, horizon.sequence),
          transactionLimits,
        );
        sealed += count;
        if (count < batch) return sealed;
      }
    },
  };
}

async function sealBatch(transaction: Prisma.TransactionClient, until: bigint): Promise<number> {
  const [lock] = await transaction.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${lockNumber}::bigint) AS taken`;
  if (!lock?.taken) return 0;
  const { _max: last } = await transaction.auditSeal.aggregate({ _max: { sequence: true } });
  const events = await transaction.auditEvent.findMany({
    where: { sequence: { gt: last.sequence ?? 0n, lte: until } },
    orderBy: { sequence: 'asc' },
    take: batch,
  });
  const heads = new Map(
    z
      .array(headRow)
      .parse(
        await transaction.$queryRaw`
          SELECT DISTINCT ON (organization_id) organization_id AS "organizationId", position, hash
          FROM audit_seals ORDER BY organization_id, position DESC`,
      )
      .map((head) => [head.organizationId, head]),
  );
  const seals = events.map((event) => {
    const { organizationId, sequence } = event;
    const head = heads.get(organizationId);
    const hash = sealOf(head?.hash ?? genesis, event);
    const seal = { organizationId, sequence, position: (head?.position ?? 0n) + 1n, hash: bytesColumn(hash) };
    heads.set(organizationId, seal);
    return seal;
  });
  await transaction.auditSeal.createMany({ data: seals });
  return events.length;
}
