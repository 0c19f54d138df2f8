import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type RunningPostgres, startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningProcess, startProcess } from '../scripts/processes.ts';
import { freePorts } from './free-ports.ts';
import { type Call, callerOf, complete, run, runScript } from './installation.ts';

/**
 * The backup and the restore of docs/operations.md, word for word, into an empty server: a `docker` of this test's own runs
 * what follows `exec db` with the client programs of this machine, and db:push for `run migrate`.
 */

const root = join(import.meta.dirname, '..');
const major = /\) (\d+)/.exec(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
const able = Number(major) >= 18;
if (!able) {
  process.stderr.write(
    'SKIPPED: backup and restore are not tried, for want of pg_dump 18: postgresql-client-18\n',
  );
}

/** The commands of a section of docs/operations.md, one text a block. */
function commandsOf(section: string): readonly string[] {
  const operations = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  const text = operations.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^```\n(.*?)^```$/gms)].map(([, commands]) => commands ?? '');
}

const docker = `#!/bin/sh
set -eu
case "$2" in
  exec) shift 2; [ "$1" = -T ] && shift; [ "$1" = db ]; shift; exec "$@" ;;
  run) [ "$*" = 'compose run --rm migrate' ]; exec "${process.execPath}" "${root}/prisma/db-push.ts" ;;
  up) ;;
  *) exit 64 ;;
esac
`;

const email = 'root@hospital.example';
const password = 'nine lanterns above the harbour';

describe.runIf(able)('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ohm-backup-'));
  const servers: RunningPostgres[] = [];
  let api: RunningProcess | undefined;

  /** Starts an empty server, as `docker compose up db` on a new machine does. */
  async function newServer(): Promise<{ readonly url: string; sh(commands: string): Promise<void> }> {
    const dataDir = join(folder, `postgres-${servers.length}`);
    const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
    servers.push(postgres);
    const { hostname, port, password: ownerPassword } = new URL(postgres.url);
    const environment = {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      PGHOST: hostname,
      PGPORT: port,
      PGPASSWORD: decodeURIComponent(ownerPassword),
      DATABASE_URL: postgres.url,
      DATABASE_LOGINS_SECRET: complete.DATABASE_LOGINS_SECRET ?? '',
    };
    const sh = async (commands: string) => {
      const { code, out, err } = await run('sh', ['-eux', '-c', commands], environment, folder);
      expect(code, out + err).toBe(0);
    };
    return { url: postgres.url, sh };
  }

  /** Starts the API on a server, with its own logins alone. */
  async function serve(databaseUrl: string): Promise<Call> {
    await api?.stop();
    const [port = 0] = await freePorts(1);
    const url = new URL(databaseUrl);
    [url.username, url.password] = ['', ''];
    const environment = { ...complete, DATABASE_URL: url.href, PORT: String(port), OHM_DEMO: '' };
    const probe = `http://127.0.0.1:${port}/healthz`;
    api = await startProcess(
      { name: 'api', folder: 'apps/api', entry: 'src/main.ts', probe, environment },
      folder,
    );
    return callerOf(`http://127.0.0.1:${port}`);
  }

  beforeAll(() => {
    chmodSync(folder, 0o711);
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/docker'), docker, { mode: 0o755 });
  });

  afterAll(async () => {
    await api?.stop();
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made and restored as docs/operations.md says: people sign in, and what was entitled stays so', async () => {
    const [backup = '', restore = ''] = commandsOf('Backup and restore');
    const old = await newServer();
    await old.sh('docker compose run --rm migrate');
    const created = await runScript(
      'scripts/admin-create.ts',
      {
        DATABASE_URL: old.url,
        DATABASE_LOGINS_SECRET: complete.DATABASE_LOGINS_SECRET ?? '',
        PUBLIC_DOCTOR_URL: 'https://app.ohm.test',
      },
      ...[email, '--organization', 'hospital', '--name', 'The Hospital'],
    );
    const token = /#token=([\w-]+)/.exec(created.out)?.[1];
    const before = await serve(old.url);
    expect((await before('POST', '/api/invitations/accept', { body: { token, password } })).status).toBe(200);
    const signedIn = await before('POST', '/api/auth/login', { body: { email, password } });
    const features = { features: { codes: true } };
    await before('PUT', '/api/organizations/hospital/features', {
      token: signedIn.body.accessToken,
      body: features,
    });
    await old.sh(backup);

    const next = await newServer();
    await next.sh(restore);
    const after = await serve(next.url);
    const again = await after('POST', '/api/auth/login', { body: { email, password } });
    expect(again).toMatchObject({ status: 200, body: { user: { email, organization: features } } });
    // Sessions are in the backup too.
    const me = await after('GET', '/api/auth/me', { token: signedIn.body.accessToken });
    expect(me).toMatchObject({ status: 200, body: { email } });
    const users = await after('GET', '/api/users', { token: again.body.accessToken });
    expect(users.status).toBe(200);
  });
});
