import { afterAll, describe, expect, test } from 'vitest';
import { type CatalogCell, readTenancyCatalog, unlockedTables } from './test-catalog.ts';
import { connectAll, refusal } from './test-connections.ts';
import { createTestContext, type TestOrganization } from './test-database.ts';
import { insertRow, newRow, type RowIds, tenantTables } from './test-rows.ts';

/**
 * Lock two of tenancy alone: PostgreSQL asked without any repository. Every table of organizations × every login comes
 * from the catalog, so that a new table or grant is tested, or fails here, from its first day.
 */

/** What may be known before an organization is: an address, a credential, a session, a token. No table of patients. */
const beforeOrganization = [
  'audit_events',
  'credentials',
  'invitation_tokens',
  'invitations',
  'passkeys',
  'password_resets',
  'recovery_codes',
  'refresh_tokens',
  'sessions',
  'sign_in_challenges',
  'totp_secrets',
  'users',
];

const context = await createTestContext();
const connections = await connectAll(context);
const { owner } = connections;
const { here, elsewhere } = context;
const ids = new Map<string, RowIds>();
const cells = await readTenancyCatalog(owner);

const rowOf = (table: string, organization: TestOrganization): object =>
  newRow(table, organization, ids.get(organization.id) ?? { sessionId: '', invitationId: '' });

for (const organization of [here, elsewhere]) {
  // One a user: those of the administrator are left for the tests to add.
  await owner.query('DELETE FROM credentials WHERE user_id = $1', [organization.adminId]);
  await insertRow(owner, 'totp_secrets', organization.id, { user_id: organization.doctorId });
  const session = rowOf('sessions', organization) as { id: string };
  const invitation = rowOf('invitations', organization) as { id: string };
  await insertRow(owner, 'sessions', organization.id, session);
  await insertRow(owner, 'invitations', organization.id, invitation);
  ids.set(organization.id, { sessionId: session.id, invitationId: invitation.id });
  const filled = [
    'users',
    'credentials',
    'totp_secrets',
    'patients',
    'visit_notes',
    'sessions',
    'invitations',
  ];
  for (const table of tenantTables.filter((table) => !filled.includes(table))) {
    await insertRow(owner, table, organization.id, rowOf(table, organization));
  }
}

afterAll(async () => {
  await connections.close();
  await context.close();
});

test('every table of organizations is tested here, and locked, for its owner too', async () => {
  expect([...new Set(cells.map(({ table }) => table))]).toEqual([...tenantTables].sort());
  expect(await unlockedTables(owner)).toEqual([]);
});

test('a new table without policies, and a view over one, would fail here', async () => {
  await owner.query('BEGIN');
  await owner.query('CREATE TABLE forgotten (organization_id uuid)');
  await owner.query('CREATE VIEW leak AS SELECT * FROM patients');
  expect(await unlockedTables(owner)).toEqual(['forgotten']);
  const tables = (await readTenancyCatalog(owner)).map(({ table }) => table);
  await owner.query('ROLLBACK');
  expect(tables).toEqual(expect.arrayContaining(['forgotten', 'leak']));
});

test('no login may move a row to another organization, or delete one', () => {
  expect(cells.filter((cell) => cell.update.includes('organization_id') || cell.delete)).toEqual([]);
});

test('a policy without an organization has only what must be known before one is, and the log its auditor', async () => {
  const { rows } = await owner.query<{ table: string; roles: string }>(
    `SELECT tablename AS table, array_to_string(roles, ',') AS roles FROM pg_policies
     WHERE schemaname = 'public' AND roles <> '{ohm_auditor}' AND (qual = 'true' OR with_check = 'true') ORDER BY tablename, roles`,
  );
  expect(rows).toEqual(
    beforeOrganization
      .flatMap((table) => [
        ...(table === 'audit_events' ? [{ table, roles: 'ohm_owner' }] : []),
        { table, roles: 'ohm_identity' },
      ])
      .sort((one, other) => one.table.localeCompare(other.table) || one.roles.localeCompare(other.roles)),
  );
});

describe.each(cells)('$login and $table', ({ login, table, select, insert, update }: CatalogCell) => {
  const everywhere =
    (login === 'ohm_identity' && beforeOrganization.includes(table)) || login === 'ohm_auditor';
  const organizationsOf = async (as: string | null, statement: string): Promise<string[]> =>
    connections.within(login, as, async (client) => {
      const { rows } = await client.query<{ organization_id: string }>(statement);
      return [...new Set(rows.map((row) => row.organization_id))].sort();
    });
  const both = [here.id, elsewhere.id].sort();
  const visible = (as: TestOrganization | null) => (everywhere ? both : as ? [as.id] : []);

  if (select)
    test('reads its own organization only', async () => {
      const statement = `SELECT organization_id FROM ${table}`;
      expect((await owner.query(`SELECT DISTINCT organization_id FROM ${table}`)).rowCount).toBe(2);
      for (const as of [here, elsewhere, null])
        expect(await organizationsOf(as?.id ?? null, statement)).toEqual(visible(as));
    });

  test.each(update)('changes %s of its own organization only', async (column) => {
    const statement = `UPDATE ${table} SET ${column} = ${column} RETURNING organization_id`;
    for (const as of [here, elsewhere, null])
      expect(await organizationsOf(as?.id ?? null, statement)).toEqual(visible(as));
  });

  if (insert)
    test('adds to its own organization only', async () => {
      const add = (as: TestOrganization | null, organization: TestOrganization) =>
        connections
          .within(login, as?.id ?? null, (client) =>
            insertRow(client, table, organization.id, rowOf(table, organization)),
          )
          .catch(refusal);
      // What it logs, a release that was activated, belongs to no organization.
      if (login === 'ohm_releases') expect(await add(here, here)).toMatch(/42501 .*row-level security/);
      else expect(await add(here, here)).toBeUndefined();
      for (const as of [here, null]) {
        const foreign = await add(as, elsewhere);
        if (everywhere) expect(foreign).toBeUndefined();
        else expect(foreign).toMatch(/42501 .*row-level security/);
      }
    });

  const refused = [
    ...(select ? [] : [`SELECT organization_id FROM ${table}`]),
    ...(insert ? [] : [`INSERT INTO ${table} DEFAULT VALUES`]),
    ...(update.length > 0 ? [] : [`UPDATE ${table} SET organization_id = organization_id`]),
    `UPDATE ${table} SET organization_id = '${elsewhere.id}'`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    `DROP TABLE ${table}`,
  ];
  test.each(refused)('is refused: %s', async (statement) => {
    const attempt = connections.within(login, here.id, (client) => client.query(statement));
    expect(await attempt.catch(refusal)).toMatch(/^42501 (permission denied|must be owner)/);
  });
});

test('nothing may point into another organization, whoever writes it', async () => {
  for (const table of ['credentials', 'sessions', 'refresh_tokens', 'invitation_tokens', 'visit_notes']) {
    const row = rowOf(table, elsewhere);
    expect(await insertRow(owner, table, here.id, row).catch(refusal), table).toMatch(/23503 .*foreign key/);
  }
});
