import type { Account } from '@ohm/identity';
import { z } from 'zod';
import { Prisma } from '../client.ts';
import { readFeatures } from '../columns.ts';

/** The columns of {@link accountRow}, from {@link accountTables}. */
export const accountColumns = Prisma.sql`
  u.id AS "userId", u.email, u.name, u.roles::text[] AS roles, u.enabled_features AS "enabledFeatures",
  u.email_verified_at IS NOT NULL AS "emailVerified", c.must_change AS "mustChangePassword",
  o.id AS "organizationId", o.slug, o.name AS "organizationName", o.features,
  o.admin_second_factor AS "adminSecondFactor",
  EXISTS (SELECT 1 FROM totp_secrets t WHERE t.user_id = u.id AND t.secret IS NOT NULL)
    OR EXISTS (SELECT 1 FROM passkeys p WHERE p.organization_id = u.organization_id AND p.user_id = u.id AND p.removed_at IS NULL)
    AS "hasSecondFactor"`;

/** Everything that an account is told by. Deactivated users have no account. */
export const accountTables = Prisma.sql`
  users u
  JOIN organizations o ON o.id = u.organization_id AND u.deactivated_at IS NULL
  JOIN credentials c ON c.organization_id = u.organization_id AND c.user_id = u.id`;

export const accountRow = z.object({
  userId: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  enabledFeatures: z.array(z.string()),
  emailVerified: z.boolean(),
  mustChangePassword: z.boolean(),
  organizationId: z.uuid(),
  slug: z.string(),
  organizationName: z.string(),
  features: z.unknown(),
  adminSecondFactor: z.boolean(),
  hasSecondFactor: z.boolean(),
});

/** The account that a row tells of. */
export function toAccount(row: z.output<typeof accountRow>): Account {
  const { email, name, roles, enabledFeatures, emailVerified, mustChangePassword } = row;
  return {
    id: row.userId,
    email,
    name,
    roles,
    enabledFeatures,
    emailVerified,
    mustChangePassword,
    organization: {
      id: row.organizationId,
      slug: row.slug,
      name: row.organizationName,
      features: readFeatures(row.features),
    },
    secondFactor: { enrolled: row.hasSecondFactor, requiredOfAdministrators: row.adminSecondFactor },
  };
}
