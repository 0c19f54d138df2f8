import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createReleaseStore } from '@ohm/db';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { gpsFile, releaseFolder } from '../../packages/terminology/src/fixtures/fixtures.ts';
import { pushDatabase } from '../../prisma/migrate.ts';
import { seedDemonstration } from '../../prisma/seed.ts';
import { importReleases } from '../../scripts/import-releases.ts';
import { type RunningProcess, startProcess } from '../../scripts/processes.ts';
import { freePorts } from '../free-ports.ts';
import { databaseUrl, logDir, plans } from './browser.ts';

/** A day on which the invented release is in force. */
export const coveredDay = '2030-01-15';

/**
 * A second API and Tools portal beside the running system, over invented releases in the official formats: the chapters and
 * instructions of ICD-10-CM and the semantic tags of SNOMED CT are what the starter vocabulary of the other tests has not.
 */
export function useCodeBook(): { url(): string } {
  const running: RunningProcess[] = [];
  let url = '';

  beforeAll(async () => {
    const loginsSecret = plans.api.environment.DATABASE_LOGINS_SECRET ?? '';
    const name = `code_book_${randomUUID().replaceAll('-', '')}`;
    const database = await createDatabase(name);
    await pushDatabase({ databaseUrl: database, loginsSecret, log: () => undefined });
    await seedDemonstration(database);
    const releases = createReleaseStore({ databaseUrl: database, loginsSecret });
    const codesDir = await releaseFolder();
    await copyFile(gpsFile, join(codesDir, basename(gpsFile)));
    await importReleases(releases, {
      codesDir,
      dataDir: await mkdtemp(join(tmpdir(), 'ohm-code-book-')),
      offline: true,
      log: () => undefined,
    });
    await releases.close();

    const [api = 0, tools = 0] = await freePorts(2);
    url = `http://localhost:${tools}`;
    const start = async (name: 'api' | 'tools', port: number, environment: Record<string, string>) => {
      const plan = plans[name];
      const { pathname } = new URL(plan.probe);
      running.push(
        await startProcess(
          {
            ...plan,
            name: `code-book-${name}`,
            environment: { ...plan.environment, PUBLIC_TOOLS_URL: url, PORT: String(port), ...environment },
            probe: `http://127.0.0.1:${port}${pathname}`,
          },
          logDir,
        ),
      );
    };
    await start('api', api, { DATABASE_URL: named(plans.api.environment.DATABASE_URL ?? '', name) });
    await start('tools', tools, { API_URL: `http://127.0.0.1:${api}` });
  });
  afterAll(() => Promise.all(running.map((process) => process.stop())));

  return { url: () => url };
}

/** A new database on the server of the running system, as its owner reaches it. */
async function createDatabase(name: string): Promise<string> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();
  return named(databaseUrl, name);
}

function named(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
