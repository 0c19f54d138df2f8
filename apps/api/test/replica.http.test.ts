import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../../../tests/free-ports.ts';
import { startTestApi, type TestApi } from './test-api.ts';

/**
 * A second process of the API, started with nothing but the address of the database, the named secrets and public addresses, in a folder
 * that is empty: everything it answers with, code releases included, comes out of the database.
 */

let first: TestApi;
let replica: ChildProcess;
let address: string;
const folder = mkdtempSync(join(tmpdir(), 'ohm-replica-'));

beforeAll(async () => {
  first = await startTestApi();
  const [port = 0] = await freePorts(1);
  address = `http://127.0.0.1:${port}`;
  const { config } = first;
  replica = spawn(process.execPath, [join(import.meta.dirname, '..', 'src', 'main.ts')], {
    cwd: folder,
    // Nothing of the environment of the test: no home, no path.
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'info',
      DATABASE_URL: config.DATABASE_URL,
      DATABASE_LOGINS_SECRET: config.DATABASE_LOGINS_SECRET,
      ACCESS_TOKEN_SECRET: config.ACCESS_TOKEN_SECRET,
      SECOND_FACTOR_SECRET: config.SECOND_FACTOR_SECRET,
      FORWARDED_SECRET: config.FORWARDED_SECRET,
      OHM_DEMO: 'true',
      // Budgets are shared through the database, and the other process has been given large ones.
      RATE_LIMIT_USER: '10000000',
      RATE_LIMIT_ORGANIZATION: '10000000',
      RATE_LIMIT_ADDRESS: '10000000',
      OUTBOX_DIR: join(folder, 'outbox'),
      PUBLIC_API_URL: config.PUBLIC_API_URL,
      PUBLIC_DOCTOR_URL: config.PUBLIC_DOCTOR_URL,
      PUBLIC_ADMIN_URL: config.PUBLIC_ADMIN_URL,
      PUBLIC_TOOLS_URL: config.PUBLIC_TOOLS_URL,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(replica);
}, 120_000);

afterAll(async () => {
  replica.kill('SIGTERM');
  if (replica.exitCode === null) await once(replica, 'exit');
  await first.close();
});

/** Resolves with the line of the log that says so. */
async function listening({ stdout }: ChildProcess): Promise<void> {
  if (stdout === null) throw new Error('no log to read');
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    if (text.includes('"event":"listening"')) break;
  }
  if (!text.includes('"event":"listening"')) throw new Error(`The replica ended: ${text}`);
  stdout.resume();
}

test('a replica with an empty disk starts from its secrets and answers from the releases in the database', async () => {
  const ready = await fetch(`${address}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ status: 'ready', releases: [{ version: 'test' }, {}, {}] });
  const token = await first.login('coder@kauvery.com');
  const found = await fetch(`${address}/api/codes/icd10/search?q=nstemi`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await found.json()).toMatchObject({ results: [{ code: 'I21.4' }] });
  expect(readdirSync(folder)).toEqual([]);
});
