import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { type Login, loginUrl } from './logins.ts';
import { createPipelinedReads, type PipelinedReads } from './pipelined-reads.ts';
import { ScopedPool } from './scoped-pool.ts';
import { createStatementNames } from './statement-names.ts';

export { Prisma, type PrismaClient } from '../generated/client.ts';

/** Connections that one process keeps for one login, beside those of {@link sessionConnections}. */
const poolSize = {
  ohm_identity: 8,
  ohm_portal: 5,
  ohm_registration: 3,
  ohm_clinical: 5,
  ohm_releases: 1,
  ohm_auditor: 1,
} as const satisfies Record<Login, number>;

/** For the statement of every request: the more there are, the fewer share a packet; where one stalls, the other serves on. */
const sessionConnections = 2;

/** How long a request waits for a connection before it fails. */
const CONNECTION_TIMEOUT_MS = 5_000;

function createPool(connection: pg.PoolConfig): pg.Pool {
  return new ScopedPool({ ...connection, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
}

function clientOn(pool: pg.Pool): PrismaClient {
  const statementNameGenerator = createStatementNames();
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

/** A client for one database login; it connects at its first query. */
export function createLoginClient(databaseUrl: string, loginsSecret: string, login: Login): PrismaClient {
  const connectionString = loginUrl(databaseUrl, loginsSecret, login);
  return clientOn(createPool({ connectionString, max: poolSize[login] }));
}

/** For the statement of every request, which Prisma would make three times as dear; docs/decisions/0020-session-statement.md. */
export function createSessionReads(databaseUrl: string, loginsSecret: string): PipelinedReads {
  return createPipelinedReads(loginUrl(databaseUrl, loginsSecret, 'ohm_identity'), sessionConnections);
}

/** A client for the owner, whom row-level security does not stop where it is a superuser: for seeding alone. */
export function createOwnerClient(databaseUrl: string): PrismaClient {
  // The driver sends times without an offset. The logins are in UTC by their settings; the owner may be anybody.
  const pool = createPool({ connectionString: databaseUrl, max: 1, options: '-c TimeZone=UTC' });
  return clientOn(pool);
}
