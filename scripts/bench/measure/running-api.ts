import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import pg from 'pg';
import { pushDatabase } from '../../../prisma/migrate.ts';
import { demonstrationPassword, seedDemonstration } from '../../../prisma/seed.ts';
import { freePorts } from '../../../tests/free-ports.ts';
import { startProcess } from '../../processes.ts';
import { demonstrationSecrets } from '../../secrets.ts';

/** The API as a process of its own on an embedded database with the demonstration organizations. */
export interface RunningApi {
  readonly url: string;
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: {
      readonly token?: string;
      readonly body?: unknown;
      /** As a proxy in front of the API would tell it; the machine itself where absent. */
      readonly clientAddress?: string;
    },
  ): Promise<{ readonly status: number; readonly body: Body }>;
  login(email: string): Promise<string>;
  /** SQL as the owner of the database. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Starts both in a folder of their own, which `stop` removes. */
export async function startRunningApi(): Promise<RunningApi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ohm-bench-'));
  await chmod(dataDir, 0o711);
  const secrets = demonstrationSecrets(dataDir);
  const postgres = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    password: secrets.databaseOwner,
  });
  await pushDatabase({
    databaseUrl: postgres.url,
    loginsSecret: secrets.databaseLogins,
    log: () => undefined,
  });
  await seedDemonstration(postgres.url);
  const [port = 0] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const process = await startProcess(
    {
      name: 'api',
      folder: 'apps/api',
      entry: 'src/main.ts',
      // Without code releases it is never ready, and this needs none.
      probe: `http://127.0.0.1:${port}/healthz`,
      environment: {
        HOST: '127.0.0.1',
        TRUSTED_PROXIES: '1',
        PORT: String(port),
        LOG_LEVEL: 'warn',
        DATABASE_URL: postgres.url,
        DATABASE_LOGINS_SECRET: secrets.databaseLogins,
        ACCESS_TOKEN_SECRET: secrets.accessToken,
        SECOND_FACTOR_SECRET: secrets.secondFactor,
        FORWARDED_SECRET: secrets.forwarded,
        OHM_DEMO: 'true',
        OUTBOX_DIR: join(dataDir, 'outbox'),
        RATE_LIMIT_USER: '10000000',
        RATE_LIMIT_ORGANIZATION: '10000000',
        RATE_LIMIT_ADDRESS: '10000000',
        PUBLIC_API_URL: url,
        PUBLIC_DOCTOR_URL: 'http://localhost:8083',
        PUBLIC_ADMIN_URL: 'http://localhost:8084',
        PUBLIC_TOOLS_URL: 'http://localhost:8085',
      },
    },
    join(dataDir, 'logs'),
  );
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();

  const api: RunningApi = {
    url,
    async call(method, path, { token, body, clientAddress } = {}) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: {
          ...(clientAddress && { 'x-forwarded-for': clientAddress }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as never };
    },
    async login(email) {
      const answer = await api.call<{ accessToken: string }>('POST', '/api/auth/login', {
        body: { email, password: demonstrationPassword },
      });
      if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status}`);
      return answer.body.accessToken;
    },
    sql: async (text, values = []) => (await owner.query(text, values)).rows,
    async stop() {
      await owner.end();
      await process.stop();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return api;
}
