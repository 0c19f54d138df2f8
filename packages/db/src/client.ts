import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { type Login, loginUrl } from './logins.ts';
import { PipelinedClient } from './pipelined-client.ts';

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

function createClient(connection: pg.PoolConfig): PrismaClient {
  const adapter = new PrismaPg({ ...connection, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

function poolOf(databaseUrl: string, loginsSecret: string, login: Login): pg.PoolConfig {
  return { connectionString: loginUrl(databaseUrl, loginsSecret, login), max: poolSize[login] };
}

/** A client for one database login; it connects at its first query. */
export function createLoginClient(databaseUrl: string, loginsSecret: string, login: Login): PrismaClient {
  return createClient({
    ...poolOf(databaseUrl, loginsSecret, login),
    Client: PipelinedClient,
    pipeline: true,
  });
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
  const connection = poolOf(databaseUrl, loginsSecret, login);
  const pool = new pg.Pool({ ...connection, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
  // An idle connection that broke is replaced at the next query; without a listener the process would end.
  pool.on('error', () => undefined);
  const client = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  const close = async () => {
    await client.$disconnect();
    await pool.end();
  };
  return { pool, client, close };
}

/** A client for the owner, whom row-level security does not stop where it is a superuser: for seeding alone. */
export function createOwnerClient(databaseUrl: string): PrismaClient {
  // The driver sends times without an offset. The logins are in UTC by their settings; the owner may be anybody.
  return createClient({ connectionString: databaseUrl, max: 1, options: '-c TimeZone=UTC' });
}
