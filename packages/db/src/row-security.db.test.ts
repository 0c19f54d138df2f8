import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAll, refusal, type TestConnections } from './test-connections.ts';
import { createTestContext, type TestContext, type TestOrganization } from './test-database.ts';
import { mayInsert, mayRead } from './test-grants.ts';
import { insertRow, newRow, type RowIds, tenantTables } from './test-rows.ts';

/**
 * Lock two of tenancy alone: PostgreSQL asked without any repository, as each login. The tables are compared with the
 * catalog, so that a new one of organizations is tested, or fails here, from its first day.
 */

const scopedLogins = ['ohm_portal', 'ohm_registration', 'ohm_clinical'] as const;

let context: TestContext;
let connections: TestConnections;
const ids = new Map<string, RowIds>();

const rowOf = (table: string, organization: TestOrganization): object => {
  const known = ids.get(organization.id) ?? { sessionId: '', invitationId: '' };
  return newRow(table, organization, known);
};

beforeAll(async () => {
  context = await createTestContext();
  connections = await connectAll(context);
  const { owner } = connections;
  for (const organization of [context.here, context.elsewhere]) {
    // The administrator's credential is left for the tests to add.
    await owner.query('DELETE FROM credentials WHERE user_id = $1', [organization.adminId]);
    const session = rowOf('sessions', organization) as { id: string };
    const invitation = rowOf('invitations', organization) as { id: string };
    await insertRow(owner, 'sessions', organization.id, session);
    await insertRow(owner, 'invitations', organization.id, invitation);
    ids.set(organization.id, { sessionId: session.id, invitationId: invitation.id });
    for (const table of ['refresh_tokens', 'invitation_tokens', 'extraction_runs', 'audit_events']) {
      await insertRow(owner, table, organization.id, rowOf(table, organization));
    }
  }
});

afterAll(async () => {
  await connections.close();
  await context.close();
});

test('every table with an organization is tested here, and has row-level security that binds its owner too', async () => {
  const { rows: found } = await connections.owner.query(
    `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS locked
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  expect(found.map(({ name }) => name).sort()).toEqual([...tenantTables].sort());
  expect(found.filter(({ locked }) => !locked)).toEqual([]);
});

describe.each(scopedLogins)('%s', (login) => {
  test.each(tenantTables.filter((table) => mayRead(login, table)))(
    'sees of %s its own organization only',
    async (table) => {
      const seen = (organizationId: string | null) =>
        connections.within(login, organizationId, async (client) => {
          const answer = await client.query(`SELECT organization_id FROM ${table}`);
          return [...new Set(answer.rows.map((row) => row.organization_id))];
        });
      const everything = await connections.owner.query(`SELECT DISTINCT organization_id FROM ${table}`);
      expect(everything.rowCount).toBe(2);
      expect(await seen(context.here.id)).toEqual([context.here.id]);
      expect(await seen(context.elsewhere.id)).toEqual([context.elsewhere.id]);
      expect(await seen(null)).toEqual([]);
    },
  );

  test.each(tenantTables.filter((table) => mayInsert(login, table)))(
    'adds to %s of its own organization only',
    async (table) => {
      const { here, elsewhere } = context;
      const add = (as: string | null, organization: TestOrganization) =>
        connections
          .within(login, as, (client) =>
            insertRow(client, table, organization.id, rowOf(table, organization)),
          )
          .catch(refusal);
      expect(await add(here.id, here)).toBeUndefined();
      expect(await add(here.id, elsewhere)).toMatch(/42501 .*row-level security/);
      expect(await add(null, here)).toMatch(/42501 .*row-level security/);
    },
  );

  test.each([
    ['users', 'enabled_features', "'{codes}'"],
    ['invitations', 'name', "'Changed'"],
    ['invitation_tokens', 'superseded_at', 'now()'],
  ])('changes of %s its own organization only', async (table, column, value) => {
    const change = (as: string | null, to: string) =>
      connections.within(login, as, async (client) => {
        const answer = await client.query(
          `UPDATE ${table} SET ${column} = ${value} WHERE organization_id = $1`,
          [to],
        );
        return answer.rowCount;
      });
    expect(await change(context.here.id, context.here.id)).toBeGreaterThan(0);
    expect(await change(context.here.id, context.elsewhere.id)).toBe(0);
    expect(await change(null, context.here.id)).toBe(0);
  });
});

test('nothing may point into another organization, whoever writes it', async () => {
  const { here, elsewhere } = context;
  for (const table of ['credentials', 'sessions', 'refresh_tokens', 'invitation_tokens', 'visit_notes']) {
    const row = rowOf(table, elsewhere);
    expect(await insertRow(connections.owner, table, here.id, row).catch(refusal), table).toMatch(
      /23503 .*foreign key/,
    );
  }
});
