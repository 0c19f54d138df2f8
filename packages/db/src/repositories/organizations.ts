import type { AuditContext, Organization, OrganizationRepository } from '@ohm/identity';
import { z } from 'zod';
import type { PrismaClient } from '../client.ts';
import { readFeatures } from '../columns.ts';
import { createScope } from '../scope.ts';

const columns = { id: true, slug: true, name: true, features: true } as const;
const organizationRow = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), features: z.unknown() });

function toOrganization(row: z.output<typeof organizationRow>): Organization {
  return { id: row.id, slug: row.slug, name: row.name, features: readFeatures(row.features) };
}

/**
 * All organizations, for platform administrators: always on the login `ohm_portal`, whatever else the actor may reach.
 * Users are counted by `ohm_identity`, the one login that sees those of every organization.
 */
export function createOrganizationRepository(
  clients: { readonly portal: PrismaClient; readonly identity: PrismaClient },
  audit: AuditContext,
): OrganizationRepository {
  const { portal, identity } = clients;
  const findBySlug = async (slug: string): Promise<Organization | null> => {
    const found = await portal.organization.findUnique({ where: { slug }, select: columns });
    return found && toOrganization(found);
  };

  return {
    async list() {
      const [organizations, counts] = await Promise.all([
        portal.organization.findMany({ select: columns, orderBy: { name: 'asc' } }),
        identity.user.groupBy({ by: ['organizationId'], where: { deactivatedAt: null }, _count: true }),
      ]);
      const countOf = new Map(counts.map(({ organizationId, _count }) => [organizationId, _count]));
      return organizations.map((row) => ({ ...toOrganization(row), userCount: countOf.get(row.id) ?? 0 }));
    },

    findBySlug,

    async setFeatures(slug, features) {
      const organization = await findBySlug(slug);
      if (!organization) return null;
      // In the scope of the organization that is changed: the trigger writes to its log, not to the administrator's.
      return createScope(portal, organization.id, audit).run(async ({ transaction }) => {
        const rows = await transaction.$queryRaw`
          UPDATE organizations SET features = features || ${JSON.stringify(features)}::jsonb
          WHERE id = ${organization.id}::uuid
          RETURNING id, slug, name, features`;
        const [row] = z.array(organizationRow).parse(rows);
        return row ? toOrganization(row) : null;
      });
    },
  };
}
