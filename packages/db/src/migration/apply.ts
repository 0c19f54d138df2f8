import { join, relative } from 'node:path';
import pg from 'pg';
import { findDestructive } from './destructive.ts';
import { setLoginPasswords } from './login-passwords.ts';
import { readMigrations } from './migration-files.ts';
import { type MigrationList, withSchemaEngine } from './schema-engine.ts';

export interface MigrateOptions {
  /** The owner's URL. */
  readonly databaseUrl: string;
  readonly loginsSecret: string;
  /** Folder of the migrations. */
  readonly directory: string;
  /** Lets through what drops or rewrites data. */
  readonly acceptDataLoss?: boolean;
  readonly log?: (line: string) => void;
}

/** Pending migrations hold statements that drop or rewrite data; the message names each with file and line. */
export class DestructiveMigrationError extends Error {
  override readonly name = 'DestructiveMigrationError';
}

/** What the table that Prisma keeps knows of the migrations of a database. */
interface MigrationHistory {
  readonly applied: ReadonlySet<string>;
  readonly unfinished: readonly string[];
}

async function readHistory(databaseUrl: string): Promise<MigrationHistory> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const table = await client.query<{ found: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
    );
    if (!table.rows[0]?.found) return { applied: new Set(), unfinished: [] };
    const { rows } = await client.query<{ name: string; finished: boolean }>(
      `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    return {
      applied: new Set(rows.filter(({ finished }) => finished).map(({ name }) => name)),
      unfinished: rows.filter(({ finished }) => !finished).map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}

function refuseDestructive(migrations: MigrationList, applied: ReadonlySet<string>): void {
  const found = migrations.migrationDirectories
    .filter(({ path }) => !applied.has(path))
    .flatMap(({ path, migrationFile }) => {
      const file = relative(process.cwd(), join(migrations.baseDir, path, migrationFile.path));
      return findDestructive(String(migrationFile.content.value)).map(
        ({ line, statement, effect }) => `${file}:${line} ${effect}: ${statement.replace(/\s+/g, ' ')}`,
      );
    });
  if (found.length === 0) return;
  throw new DestructiveMigrationError(
    `Nothing was applied, because pending migrations drop or rewrite data:\n${found.join('\n')}\n` +
      'Make them additive, or give --accept-data-loss when a backup exists.',
  );
}

async function applyPending(databaseUrl: string, migrations: MigrationList): Promise<readonly string[]> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    try {
      const filters = { externalTables: [], externalEnums: [] };
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations, filters });
      return appliedMigrationNames;
    } catch (error) {
      // PostgreSQL has undone the whole script, so that it can be mended and tried again.
      for (const migrationName of (await readHistory(databaseUrl)).unfinished) {
        await engine.markMigrationRolledBack({ migrationName });
      }
      throw error;
    }
  });
}

/**
 * Brings a database up to date: applies what is pending, through Prisma's schema engine, and sets the passwords of the
 * runtime logins. Throws DestructiveMigrationError, having done nothing, where data could be lost.
 */
export async function applyMigrations(options: MigrateOptions): Promise<void> {
  const log = options.log ?? (() => undefined);
  const migrations = await readMigrations(options.directory);
  if (!options.acceptDataLoss)
    refuseDestructive(migrations, (await readHistory(options.databaseUrl)).applied);
  const names = await applyPending(options.databaseUrl, migrations);
  for (const name of names) log(`applied ${name}`);
  if (names.length === 0) log('up to date');
  await setLoginPasswords(options.databaseUrl, options.loginsSecret);
}
