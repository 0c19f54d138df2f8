import type { OrganizationSecurityRepository } from '@ohm/identity';
import type { Scope } from '../scope.ts';

const select = { adminSecondFactor: true } as const;

/** `organizations` has no policy: what keeps it to one row is the clause, in the scope of that organization. */
export function createOrganizationSecurityRepository({
  organizationId: id,
  run,
  read,
}: Scope): OrganizationSecurityRepository {
  return {
    get: () => read((client) => client.organization.findFirstOrThrow({ where: { id }, select })),

    set: ({ adminSecondFactor }) =>
      run(async ({ transaction, record }) => {
        const { count } = await transaction.organization.updateMany({
          where: { id, adminSecondFactor: !adminSecondFactor },
          data: { adminSecondFactor },
        });
        if (count > 0) {
          await record({
            action: 'organization.security-changed',
            outcome: 'success',
            subject: { kind: 'organization', id },
            details: { adminSecondFactor },
          });
        }
        return { adminSecondFactor };
      }),
  };
}
