import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logins } from './logins.ts';
import { connectAll, refusal, type TestConnections } from './test-connections.ts';
import { createTestContext, type TestContext } from './test-database.ts';
import { grants } from './test-grants.ts';

let context: TestContext;
let connections: TestConnections;

beforeAll(async () => {
  context = await createTestContext();
  connections = await connectAll(context);
});

afterAll(async () => {
  await connections.close();
  await context.close();
});

test.each(logins)('%s has the grants of its class and no other', async (login) => {
  const { rows: found } = await connections.owner.query<{
    table: string;
    privilege: string;
    columns: string[] | null;
  }>(
    `SELECT table_name AS table, privilege_type AS privilege, NULL AS columns
     FROM information_schema.table_privileges WHERE grantee = $1
     UNION ALL
     SELECT c.table_name, c.privilege_type, array_agg(c.column_name::text ORDER BY c.column_name::text)
     FROM information_schema.column_privileges c
     WHERE c.grantee = $1 AND NOT EXISTS (
       SELECT 1 FROM information_schema.table_privileges t
       WHERE t.grantee = c.grantee AND t.table_name = c.table_name AND t.privilege_type = c.privilege_type)
     GROUP BY c.table_name, c.privilege_type`,
    [login],
  );
  const words = found.map(
    ({ table, privilege, columns }) => `${table}: ${privilege}${columns ? `(${columns})` : ''}`,
  );
  const expected = Object.entries(grants[login]).flatMap(([table, privileges]) =>
    privileges.split(' ').map((privilege) => `${table}: ${privilege}`),
  );
  expect(words.sort()).toEqual(expected.sort());
});

test.each(logins)('%s has no power beyond its grants', async (login) => {
  const { rows: found } = await connections.owner.query(
    `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
            (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
            (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname = $1`,
    [login],
  );
  expect(found).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      owned: 0,
      memberships: 0,
    },
  ]);
  const settings = await connections
    .of(login)
    .query(
      "SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('TimeZone') AS zone",
    );
  expect(settings.rows).toEqual([
    { statement: login === 'ohm_releases' ? '2min' : '10s', idle: '10s', zone: 'UTC' },
  ]);
});

test.each([
  ['ohm_portal', 'patients'],
  ['ohm_portal', 'visit_notes'],
  ['ohm_identity', 'patients'],
  ['ohm_identity', 'visit_notes'],
  ['ohm_registration', 'visit_notes'],
  ['ohm_portal', 'sessions'],
  ['ohm_clinical', 'credentials'],
  ['ohm_releases', 'users'],
] as const)('%s is refused %s', async (login, table) => {
  const read = connections.within(login, context.here.id, (client) => client.query(`SELECT * FROM ${table}`));
  expect(await read.catch(refusal)).toMatch(/42501 permission denied/);
});

test('nobody may change or delete what is in the log', async () => {
  const statements = ['audit_events', 'audit_seals'].flatMap((table) => [
    `UPDATE ${table} SET organization_id = NULL`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${table} ON CONFLICT (sequence) DO UPDATE SET organization_id = NULL`,
  ]);
  for (const login of logins) {
    for (const statement of statements) {
      const attempt = connections.within(login, context.here.id, (client) => client.query(statement));
      expect(await attempt.catch(refusal)).toMatch(/42501 permission denied/);
    }
  }
});

test('the seals are written by a login of their own, and by no login of an actor', async () => {
  for (const login of logins.filter((one) => one !== 'ohm_auditor')) {
    const forged = connections.within(login, context.here.id, (client) =>
      client.query(`INSERT INTO audit_seals (sequence, organization_id, position, hash)
                    VALUES (1, '${context.here.id}', 1, decode(repeat('00', 32), 'hex'))`),
    );
    expect(await forged.catch(refusal)).toMatch(/42501 permission denied/);
  }
});

test('the logins of the migrations are those of the program', async () => {
  const folder = join(import.meta.dirname, '../../../prisma/migrations');
  const names = (await readdir(folder)).filter((name) => /^\d/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name, 'migration.sql'), 'utf8')));
  const named = new Set(texts.join('\n').match(/(?<=CREATE ROLE |')ohm_[a-z]+(?=[' ])/g));
  expect([...named].sort()).toEqual([...logins].sort());
});
