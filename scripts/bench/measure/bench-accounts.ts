import { hashPassword } from '@ohm/identity';
import { demonstrationPassword } from '../../../prisma/seed.ts';
import type { RunningApi } from './running-api.ts';

/** Makes an account for each address at an organization, by its slug, with the password of the demonstration accounts. */
export async function createBenchAccounts(
  api: RunningApi,
  organization: string,
  emails: readonly string[],
): Promise<void> {
  await api.sql(
    `WITH made AS (
       INSERT INTO users (id, organization_id, email, name, roles)
       SELECT gen_random_uuid(), o.id, email, 'Bench', '{OTHER}' FROM organizations o, unnest($2::text[]) AS email
       WHERE o.slug = $1 RETURNING id, organization_id)
     INSERT INTO credentials (user_id, organization_id, password_hash) SELECT id, organization_id, $3 FROM made`,
    [organization, emails, await hashPassword(demonstrationPassword)],
  );
}
