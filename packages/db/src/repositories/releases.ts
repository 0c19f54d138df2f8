import { AppError } from '@ohm/errors';
import type { ReleaseStore, StoredRelease } from '@ohm/terminology';
import { z } from 'zod';
import { appendAudit } from '../audit-row.ts';
import type { Prisma, PrismaClient } from '../client.ts';
import { bytesColumn, dateColumn, readDate } from '../columns.ts';
import { isId, newId } from '../ids.ts';

/** Everything but the index, which is tens of megabytes. */
const columns = {
  id: true,
  system: true,
  version: true,
  title: true,
  source: true,
  effectiveFrom: true,
  effectiveTo: true,
  conceptCount: true,
  sha256: true,
  active: true,
  activatedAt: true,
  importedAt: true,
} as const satisfies Prisma.CodeReleaseSelect;

const system = z.enum(['icd10', 'snomed', 'loinc']);
const source = z.enum(['official', 'vocabulary']);

/** Bytes take their time; nothing else of the database is that large. */
const importLimits = { maxWait: 5_000, timeout: 120_000 } as const;

function toStoredRelease({ activatedAt: _, ...row }: Row): StoredRelease {
  return {
    ...row,
    system: system.parse(row.system),
    source: source.parse(row.source),
    effectiveFrom: row.effectiveFrom && readDate(row.effectiveFrom),
    effectiveTo: row.effectiveTo && readDate(row.effectiveTo),
  };
}

type Row = Prisma.CodeReleaseGetPayload<{ select: typeof columns }>;

/** Makes one release of its version the active one; the one before keeps the time of its own activation. */
async function swap(transaction: Prisma.TransactionClient, { id, system: of, version }: Row): Promise<void> {
  const where = { system: of, version, active: true } as const;
  for (const before of await transaction.codeRelease.findMany({ where, select: columns })) {
    await transaction.codeRelease.updateMany({
      where: { id: before.id },
      data: { active: false, activatedAt: before.activatedAt ?? before.importedAt },
    });
  }
  await transaction.codeRelease.updateMany({
    where: { id },
    data: { active: true, activatedAt: new Date() },
  });
}

/** What answered for the same version before. */
function predecessor(
  transaction: Prisma.TransactionClient,
  { system: of, version }: Row,
): Promise<Row | null> {
  return transaction.codeRelease.findFirst({
    where: { system: of, version, active: false, activatedAt: { not: null } },
    select: columns,
    orderBy: [{ activatedAt: 'desc' }, { id: 'desc' }],
  });
}

/** Releases belong to no organization, and neither does their row in the log. A command has no actor that the database knows. */
function record(transaction: Prisma.TransactionClient, action: string, release: Row): Promise<void> {
  const { id, version, sha256 } = release;
  const event = {
    action,
    outcome: 'success',
    subject: { kind: 'code-release', id },
    details: { system: release.system, version, sha256 },
  } as const;
  return appendAudit(transaction, null, event, { userId: null, requestId: 'command', clientAddress: null });
}

/** The port of @ohm/terminology. Only the login `ohm_releases` may add and activate. */
export function createReleaseRepository(client: PrismaClient): ReleaseStore {
  return {
    async list() {
      const rows = await client.codeRelease.findMany({
        select: columns,
        orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(toStoredRelease);
    },

    add: ({ effectiveFrom, effectiveTo, ...release }, sha256, index) =>
      client.$transaction(async (transaction) => {
        await transaction.codeRelease.createMany({
          data: {
            id: newId(),
            system: release.system,
            version: release.version,
            title: release.title,
            source: release.source,
            conceptCount: release.conceptCount,
            effectiveFrom: effectiveFrom === null ? null : dateColumn(effectiveFrom),
            effectiveTo: effectiveTo === null ? null : dateColumn(effectiveTo),
            sha256,
            index: bytesColumn(index),
          },
          skipDuplicates: true,
        });
        const where = { system_sha256: { system: release.system, sha256 } };
        return toStoredRelease(await transaction.codeRelease.findUniqueOrThrow({ where, select: columns }));
      }, importLimits),

    activate: (id) =>
      client.$transaction(async (transaction) => {
        const release = isId(id)
          ? await transaction.codeRelease.findUnique({ where: { id }, select: columns })
          : null;
        if (!release) throw new AppError('NOT_FOUND', 'There is no such code release.');
        await swap(transaction, release);
        await record(transaction, 'codes.release-activated', release);
      }, importLimits),

    rollback: (of) =>
      client.$transaction(async (transaction) => {
        const active = await transaction.codeRelease.findMany({
          where: { system: of, active: true },
          select: columns,
          orderBy: [{ source: 'asc' }, { activatedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
        });
        const [undone] = active;
        const restored = undone && (await predecessor(transaction, undone));
        if (!undone || (!restored && active.length === 1))
          throw new AppError('CONFLICT', 'There is no earlier release of this system to go back to.');
        await transaction.codeRelease.updateMany({
          where: { id: undone.id },
          data: { active: false, activatedAt: null },
        });
        if (restored)
          await transaction.codeRelease.updateMany({ where: { id: restored.id }, data: { active: true } });
        await record(transaction, 'codes.release-rolled-back', undone);
        return {
          undone: toStoredRelease({ ...undone, active: false }),
          restored: restored ? toStoredRelease({ ...restored, active: true }) : null,
        };
      }, importLimits),

    async index(id) {
      if (!isId(id)) return null;
      const row = await client.codeRelease.findUnique({ where: { id }, select: { index: true } });
      return row?.index ?? null;
    },
  };
}
