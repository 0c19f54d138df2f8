import { AppError } from '@ohm/errors';
import type { ReleaseStore, StoredRelease } from '@ohm/terminology';
import { z } from 'zod';
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
  importedAt: true,
} as const satisfies Prisma.CodeReleaseSelect;

const system = z.enum(['icd10', 'snomed', 'loinc']);
const source = z.enum(['official', 'vocabulary']);

/** Bytes take their time; nothing else of the database is that large. */
const importLimits = { maxWait: 5_000, timeout: 120_000 } as const;

function toStoredRelease(row: Prisma.CodeReleaseGetPayload<{ select: typeof columns }>): StoredRelease {
  return {
    ...row,
    system: system.parse(row.system),
    source: source.parse(row.source),
    effectiveFrom: row.effectiveFrom && readDate(row.effectiveFrom),
    effectiveTo: row.effectiveTo && readDate(row.effectiveTo),
  };
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
          ? await transaction.codeRelease.findUnique({
              where: { id },
              select: { system: true, version: true },
            })
          : null;
        if (!release) throw new AppError('NOT_FOUND', 'There is no such code release.');
        await transaction.codeRelease.updateMany({
          where: { ...release, active: true },
          data: { active: false },
        });
        await transaction.codeRelease.updateMany({ where: { id }, data: { active: true } });
      }, importLimits),

    async index(id) {
      if (!isId(id)) return null;
      const row = await client.codeRelease.findUnique({ where: { id }, select: { index: true } });
      return row?.index ?? null;
    },
  };
}
