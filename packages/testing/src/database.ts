import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { pushDatabase } from '../../../prisma/migrate.ts';
import { type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

export { createTestDatabase, type TestDatabase } from './database-clone.ts';

const TEMPLATE = 'ohm_template';

/** Nothing of a test has to survive a power cut. */
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  autovacuum: 'off',
} as const;

/**
 * Global setup of vitest: one server a run, with one migrated database that the tests clone. Database logins belong to
 * the whole server, so their passwords are set once, here.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ohm-test-'));
  let server: RunningPostgres | undefined;
  const teardown = async (): Promise<void> => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    // mkdtemp closes the folder to others, of whom the server's user is one when root runs the tests.
    await chmod(folder, 0o711);
    server = await startEmbeddedPostgres({
      dataDir: join(folder, 'postgres'),
      database: TEMPLATE,
      settings: throwAwaySettings,
    });
    const loginsSecret = randomBytes(32).toString('base64url');
    await pushDatabase({ databaseUrl: server.url, loginsSecret });
    const url = new URL(server.url);
    url.pathname = 'postgres';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    // A database that somebody is connected to cannot be cloned.
    await client.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
    await client.end();
    project.provide('testServer', { url: url.href, template: TEMPLATE, loginsSecret });
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
