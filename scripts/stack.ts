import { join } from 'node:path';
import { appPorts } from '@ohm/config';
import { createReleaseStore } from '@ohm/db';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { pushDatabase } from '../prisma/migrate.ts';
import { seedDemonstration } from '../prisma/seed.ts';
import { type App, buildApps } from './build.ts';
import { importReleases } from './import-releases.ts';
import { type ProcessPlan, type RunningProcess, startProcess } from './processes.ts';
import { demonstrationSecrets } from './secrets.ts';

export interface Ports {
  readonly api: number;
  readonly doctor: number;
  readonly admin: number;
  readonly tools: number;
}

/** Where the four processes listen, unless they are told otherwise. */
export const ports: Ports = { api: 8080, ...appPorts };

/** Everything running on this machine: what `npm start` shows and the end-to-end tests drive. */
export interface Stack {
  readonly urls: Readonly<Record<keyof Ports, string>>;
  /** The database as its owner reaches it. */
  readonly databaseUrl: string;
  /** What the commands beside it need: db:push, codes:*, admin:create. */
  readonly commandEnvironment: Readonly<Record<string, string>>;
  readonly outboxDir: string;
  readonly logDir: string;
  readonly processes: readonly RunningProcess[];
  /** How each process was started, by its name: api, doctor, admin, tools. */
  readonly plans: Readonly<Record<keyof Ports, ProcessPlan>>;
  stop(): Promise<void>;
}

/**
 * The demonstration: embedded PostgreSQL, migrations, demonstration accounts, code releases, and the four processes on
 * loopback addresses, with all that is kept in `dataDir`.
 */
export async function startStack(options: {
  readonly dataDir: string;
  readonly ports: Ports;
  /** Folder with official code releases, where there is one. */
  readonly codesDir?: string | undefined;
  /** Asks no server for official releases. */
  readonly offline?: boolean;
  readonly log: (line: string) => void;
  /** Gives up and leaves nothing running. */
  readonly signal?: AbortSignal;
}): Promise<Stack> {
  const { dataDir, ports, codesDir, offline, log, signal } = options;
  const secrets = demonstrationSecrets(dataDir);
  const outboxDir = join(dataDir, 'outbox');
  const logDir = join(dataDir, 'logs');
  log('Starting the embedded PostgreSQL');
  const postgres = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    password: secrets.databaseOwner,
  });
  const running: RunningProcess[] = [];
  const stop = async () => {
    await Promise.all(running.map((process) => process.stop()));
    await postgres.stop();
  };
  try {
    const database = { databaseUrl: postgres.url, loginsSecret: secrets.databaseLogins };
    await pushDatabase({ ...database, log });
    await seedDemonstration(postgres.url);
    const releases = createReleaseStore(database);
    await importReleases(releases, { codesDir, dataDir, ...(offline && { offline }), log });
    await releases.close();
    signal?.throwIfAborted();
    await buildApps(log);
    signal?.throwIfAborted();

    const urls = {
      api: `http://localhost:${ports.api}`,
      doctor: `http://localhost:${ports.doctor}`,
      admin: `http://localhost:${ports.admin}`,
      tools: `http://localhost:${ports.tools}`,
    };
    const shared = {
      HOST: '127.0.0.1',
      FORWARDED_SECRET: secrets.forwarded,
      PUBLIC_API_URL: urls.api,
      PUBLIC_DOCTOR_URL: urls.doctor,
      PUBLIC_ADMIN_URL: urls.admin,
      PUBLIC_TOOLS_URL: urls.tools,
    };
    const app = (name: App): ProcessPlan => ({
      name,
      folder: `apps/${name}`,
      entry: 'server.ts',
      probe: `http://127.0.0.1:${ports[name]}/healthz`,
      environment: { ...shared, PORT: String(ports[name]), API_URL: `http://127.0.0.1:${ports.api}` },
    });
    const plans = {
      api: {
        name: 'api',
        folder: 'apps/api',
        entry: 'src/main.ts',
        probe: `http://127.0.0.1:${ports.api}/readyz`,
        environment: {
          ...shared,
          PORT: String(ports.api),
          DATABASE_URL: withoutOwner(postgres.url),
          DATABASE_LOGINS_SECRET: secrets.databaseLogins,
          ACCESS_TOKEN_SECRET: secrets.accessToken,
          SECOND_FACTOR_SECRET: secrets.secondFactor,
          OHM_DEMO: 'true',
          OUTBOX_DIR: outboxDir,
        },
      },
      doctor: app('doctor'),
      admin: app('admin'),
      tools: app('tools'),
    };
    log('Starting the four processes');
    const started = await Promise.allSettled(
      Object.values(plans).map(async (plan) => running.push(await startProcess(plan, logDir, signal))),
    );
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    const commandEnvironment = {
      DATABASE_URL: postgres.url,
      DATABASE_LOGINS_SECRET: secrets.databaseLogins,
      PUBLIC_DOCTOR_URL: urls.doctor,
    };
    return {
      urls,
      databaseUrl: postgres.url,
      commandEnvironment,
      outboxDir,
      logDir,
      processes: running,
      plans,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address of the database alone: no running process gets the owner's credentials. */
function withoutOwner(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}
