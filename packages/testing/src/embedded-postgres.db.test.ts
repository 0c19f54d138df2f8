import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const password = 'a password/with?signs';

/** One cluster for all: making one is what takes time. */
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ohm-embedded-'));
  await chmod(folder, 0o711);
  dataDir = join(folder, 'postgres');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

const settings = { fsync: 'off' };
const start = () => startEmbeddedPostgres({ dataDir, password, settings });

test('keeps its data from one start to the next, for whoever knows the password', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}`);
  await first.stop();

  const second = await start();
  expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  await second.stop();
  await expect(startEmbeddedPostgres({ dataDir, password: 'another', settings })).rejects.toThrow(
    'has another password',
  );
  await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toThrow('exists already');
});

test('makes up a password, and listens on the loopback address alone', async () => {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'another'), settings });
  expect(new URL(server.url).password).toHaveLength(32);
  expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await query(server.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  await server.stop();
});

test('takes over from a process that was killed and left its server running', async () => {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('embedded-postgres.ts', import.meta.url).href)};
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, password: ${JSON.stringify(password)} });
    console.log('started');
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const server = await start();
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('takes no notice of a lock file that nobody holds', async () => {
  const first = await start();
  await first.stop();
  // A number in a file from before a restart may by now be that of any process: here, of this one.
  await writeFile(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
  const second = await start();
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
});

test.runIf(userInfo().uid === 0)('says which folder its user cannot enter', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const started = startEmbeddedPostgres({ dataDir: join(closed, 'deeper', 'postgres') });
  await expect(started).rejects.toThrow(`cannot enter ${closed}: run "chmod o+x ${closed}"`);
});

test('says why the server did not start', async () => {
  await expect(
    startEmbeddedPostgres({ dataDir, password, settings: { no_such_setting: '1' } }),
  ).rejects.toThrow('unrecognized configuration parameter "no_such_setting"');
});
