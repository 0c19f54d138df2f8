import type { FavouriteCodeRepository } from '@ohm/terminology';
import { z } from 'zod';
import type { Scope } from '../scope.ts';

const system = z.enum(['icd10', 'snomed', 'loinc']);

/** The favourites of the user who acts. What somebody keeps at hand is no event that the audit log has to tell of. */
export function createFavouriteCodeRepository({
  organizationId,
  audit: { userId },
  run,
  read,
}: Scope): FavouriteCodeRepository {
  const owner = (): { organizationId: string; userId: string } => {
    if (userId === null) throw new Error('Favourite codes belong to a user, and nobody is signed in.');
    return { organizationId, userId };
  };
  return {
    list: () =>
      read(async (client) => {
        const rows = await client.favouriteCode.findMany({
          where: { ...owner(), removedAt: null },
          select: { system: true, code: true, addedAt: true },
          orderBy: [{ addedAt: 'desc' }, { system: 'asc' }, { code: 'asc' }],
        });
        return rows.map((row) => ({ ...row, system: system.parse(row.system) }));
      }),

    add: (of, code) =>
      run(async ({ transaction }) => {
        const key = { ...owner(), system: of, code };
        await transaction.favouriteCode.createMany({ data: key, skipDuplicates: true });
        // One that was removed comes back as a new one.
        await transaction.favouriteCode.updateMany({
          where: { ...key, removedAt: { not: null } },
          data: { addedAt: new Date(), removedAt: null },
        });
      }),

    remove: (of, code) =>
      run(async ({ transaction }) => {
        await transaction.favouriteCode.updateMany({
          where: { ...owner(), system: of, code, removedAt: null },
          data: { removedAt: new Date() },
        });
      }),
  };
}
