import type { ModelPermissionRepository } from '@ohm/extraction';
import type { Scope } from '../scope.ts';

/**
 * Whether the organization of a scope lets a language model read its notes: the latest row counts, and none means no.
 */
export function createModelPermissionRepository({
  organizationId,
  run,
  read,
}: Scope): ModelPermissionRepository {
  return {
    allowed: () =>
      read(async (client) => {
        const row = await client.modelPermission.findFirst({
          where: { organizationId },
          orderBy: { sequence: 'desc' },
          select: { allowed: true },
        });
        return row?.allowed ?? false;
      }),

    allow: (allowed) =>
      run(async ({ transaction, record }) => {
        await transaction.modelPermission.create({ data: { organizationId, allowed } });
        await record({
          action: 'organization.models-changed',
          outcome: 'success',
          subject: { kind: 'organization', id: organizationId },
          details: { allowed },
        });
      }),
  };
}
