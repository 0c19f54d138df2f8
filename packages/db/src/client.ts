import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { type Login, loginUrl } from './logins.ts';
import { ScopedPool } from './scoped-pool.ts';
import { createStatementNames } from './statement-names.ts';

export { Prisma, type PrismaClient } from '../generated/client.ts';

/** Connections that one process keeps for one login; every request needs the identity login, the others share the rest. */
const poolSize = {
  ohm_identity: 10,
  ohm_portal: 5,
  ohm_registration: 3,
  ohm_clinical: 5,
  ohm_releases: 1,
  ohm_auditor: 1,
} as const satisfies Record<Login, number>;

/** How long a request waits for a connection before it fails. */
const CONNECTION_TIMEOUT_MS = 5_000;

function createPool(connection: pg.PoolConfig): pg.Pool {
  return new ScopedPool({ ...connection, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
}

function clientOn(
  pool: pg.Pool,
  { disposeExternalPool }: { readonly disposeExternalPool: boolean },
): PrismaClient {
  const adapter = new PrismaPg(pool, { disposeExternalPool, statementNameGenerator: createStatementNames() });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

function poolOf(databaseUrl: string, loginsSecret: string, login: Login): pg.Pool {
  return createPool({ connectionString: loginUrl(databaseUrl, loginsSecret, login), max: poolSize[login] });
}

/** A client for one database login; it connects at its first query. */
export function createLoginClient(databaseUrl: string, loginsSecret: string, login: Login): PrismaClient {
  return clientOn(poolOf(databaseUrl, loginsSecret, login), { disposeExternalPool: true });
}

/** A login whose pool is in reach: for the statement of every request, which Prisma would make three times as dear. */
export interface SharedLogin {
  readonly pool: pg.Pool;
  /** On the same pool. */
  readonly client: PrismaClient;
  close(): Promise<void>;
}

/** Connects at its first query; docs/decisions/0020-session-statement.md. */
export function createSharedLogin(databaseUrl: string, loginsSecret: string, login: Login): SharedLogin {
  const pool = poolOf(databaseUrl, loginsSecret, login);
  const client = clientOn(pool, { disposeExternalPool: false });
  const close = async () => {
    await client.$disconnect();
    await pool.end();
  };
  return { pool, client, close };
}

/** A client for the owner, whom row-level security does not stop where it is a superuser: for seeding alone. */
export function createOwnerClient(databaseUrl: string): PrismaClient {
  // The driver sends times without an offset. The logins are in UTC by their settings; the owner may be anybody.
  const pool = createPool({ connectionString: databaseUrl, max: 1, options: '-c TimeZone=UTC' });
  return clientOn(pool, { disposeExternalPool: true });
}
