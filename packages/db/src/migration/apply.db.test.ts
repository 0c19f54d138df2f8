import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@ohm/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations, DestructiveMigrationError } from './apply.ts';

let server: TestDatabase;
let directory: string;

beforeEach(async () => {
  server = await createTestDatabase();
  // An empty database, whose first migrations are those of this test.
  await query('DROP SCHEMA public CASCADE');
  await query('CREATE SCHEMA public');
  directory = await mkdtemp(join(tmpdir(), 'ohm-migrations-'));
  await writeFile(join(directory, 'migration_lock.toml'), 'provider = "postgresql"\n');
});

afterEach(async () => {
  await rm(directory, { recursive: true });
  await server.drop();
});

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name));
  await writeFile(join(directory, name, 'migration.sql'), sql);
}

async function push(acceptDataLoss = false): Promise<string[]> {
  const lines: string[] = [];
  const { url: databaseUrl, loginsSecret } = server;
  await applyMigrations({
    databaseUrl,
    loginsSecret,
    directory,
    acceptDataLoss,
    log: (line) => lines.push(line),
  });
  return lines;
}

test('applies what is pending, once, and says so', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE beds (id int);');
  expect(await push()).toEqual(['applied 20260101000000_first']);
  await addMigration(
    '20260102000000_second',
    "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT ';'; $$;",
  );
  expect(await push()).toEqual(['applied 20260102000000_second']);
  expect(await push()).toEqual(['up to date']);
  expect(await query('SELECT migration_name FROM _prisma_migrations ORDER BY 1')).toHaveLength(2);
});

test('refuses what drops data, naming file, line and statement, and applies nothing', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE beds (id int, ward text);');
  await push();
  await addMigration('20260102000000_second', 'CREATE TABLE wards (id int);');
  await addMigration(
    '20260103000000_third',
    '-- the wards have a table now\n\nALTER TABLE beds\n  DROP COLUMN ward;\n',
  );
  const refusal = await push().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DestructiveMigrationError);
  expect((refusal as Error).message).toContain(
    '20260103000000_third/migration.sql:3 drops a column: ALTER TABLE beds DROP COLUMN ward',
  );
  expect(await query("SELECT to_regclass('wards') IS NULL AS missing")).toEqual([{ missing: true }]);

  expect(await push(true)).toEqual(['applied 20260102000000_second', 'applied 20260103000000_third']);
  // Applied is applied: the flag is not needed again.
  expect(await push()).toEqual(['up to date']);
});

test('applies a migration as a whole or not at all, and can try again', async () => {
  await addMigration('20260101000000_first', 'CREATE TABLE beds (id int); CREATE TABLE beds (id int);');
  await expect(push()).rejects.toThrow('already exists');
  expect(await query("SELECT to_regclass('beds') IS NULL AS missing")).toEqual([{ missing: true }]);

  await rm(join(directory, '20260101000000_first'), { recursive: true });
  await addMigration('20260101000000_first', 'CREATE TABLE beds (id int);');
  expect(await push()).toEqual(['applied 20260101000000_first']);
});
