import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningProcess, startProcess } from '../scripts/processes.ts';
import { freePorts } from './free-ports.ts';
import { type Call, callerOf, complete, runScript, sql } from './installation.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';

/**
 * An installation as docs/operations.md builds it, on a database of its own whose owner is no superuser, as in a managed
 * PostgreSQL: db:push, the first administrator, and everybody whom they invite.
 */

const folder = mkdtempSync(join(tmpdir(), 'ohm-external-'));
const password = 'nine lanterns above the harbour';

let postgres: RunningPostgres;
let sink: MailSink;
let api: RunningProcess;
let ownerUrl: string;
let call: Call;

async function signIn(email: string): Promise<string> {
  const { body } = await call('POST', '/api/auth/login', { body: { email, password } });
  return body.accessToken;
}

beforeAll(async () => {
  chmodSync(folder, 0o711);
  postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  await sql(
    postgres.url,
    `CREATE ROLE hospital_dba LOGIN CREATEROLE PASSWORD 'of-the-dba'`,
    'CREATE DATABASE hospital OWNER hospital_dba',
  );
  const url = new URL(postgres.url);
  [url.username, url.password, url.pathname] = ['hospital_dba', 'of-the-dba', '/hospital'];
  ownerUrl = url.href;
  sink = await startMailSink();
});

afterAll(async () => {
  await api?.stop();
  await sink?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start with a DATABASE_URL', () => {
  it.each(Object.keys(complete))(
    'without %s stops before it builds or starts anything, with one sentence',
    async (name) => {
      const { [name]: _missing, ...rest } = complete;
      const { code, out, err } = await runScript('scripts/start.ts', { ...rest, DATABASE_URL: ownerUrl });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.trim()).toMatch(new RegExp(`^The API cannot start\\. ${name}: is missing [^\\n]*\\.$`));
    },
  );

  it('takes the variable as a file too, and no way around the mail server', async () => {
    const file = join(folder, 'database_url');
    writeFileSync(file, `${ownerUrl}\n`);
    const { SMTP_URL: _missing, ...rest } = complete;
    const { code, err } = await runScript('scripts/start.ts', {
      ...rest,
      DATABASE_URL_FILE: file,
      OHM_DEMO: 'true',
    });
    expect(code).toBe(1);
    expect(err).toContain('SMTP_URL: is missing');
  });
});

describe('an installation on a database whose owner is no superuser', () => {
  it('is brought up to date by db:push, again and again, and nothing is put into it', async () => {
    const files: Record<string, string> = {};
    for (const [name, value] of Object.entries({
      DATABASE_URL: ownerUrl,
      DATABASE_LOGINS_SECRET: complete.DATABASE_LOGINS_SECRET ?? '',
    })) {
      files[`${name}_FILE`] = join(folder, name);
      writeFileSync(join(folder, name), value);
    }
    expect(await runScript('prisma/db-push.ts', files)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^applied /),
      err: '',
    });
    expect(await runScript('prisma/db-push.ts', files)).toEqual({ code: 0, out: 'up to date\n', err: '' });
    expect(await sql(ownerUrl, 'SELECT id FROM organizations')).toEqual([]);
    expect(await sql(postgres.url, `SELECT rolsuper FROM pg_roles WHERE rolname = 'hospital_dba'`)).toEqual([
      { rolsuper: false },
    ]);
  });

  it.each(['hospital-', 'two--hyphens'])(
    'is told by admin:create that %s is no short name, before the database would refuse it',
    async (slug) => {
      const { code, err } = await runScript(
        'scripts/admin-create.ts',
        { ...complete, DATABASE_URL: ownerUrl },
        'root@hospital.example',
        '--organization',
        slug,
      );
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^An organization slug has [^\n]+\n$/),
      });
    },
  );

  it('gets its first administrator from admin:create, and runs without the credentials of the owner', async () => {
    const url = new URL(ownerUrl);
    [url.username, url.password] = ['', ''];
    const database = {
      DATABASE_URL: url.href,
      DATABASE_LOGINS_SECRET: complete.DATABASE_LOGINS_SECRET ?? '',
    };
    const { code, out } = await runScript(
      'scripts/admin-create.ts',
      { ...database, PUBLIC_DOCTOR_URL: 'https://app.ohm.test' },
      'root@hospital.example',
      '--organization',
      'hospital',
      '--name',
      'The Hospital',
    );
    expect(code).toBe(0);
    const token = /https:\/\/app\.ohm\.test\/accept-invite#token=([\w-]+)/.exec(out)?.[1];

    const [port = 0] = await freePorts(1);
    const apiUrl = `http://127.0.0.1:${port}`;
    call = callerOf(apiUrl);
    api = await startProcess(
      {
        name: 'api',
        folder: 'apps/api',
        entry: 'src/main.ts',
        probe: `${apiUrl}/healthz`,
        environment: { ...complete, ...database, SMTP_URL: sink.url, PORT: String(port), OHM_DEMO: '' },
      },
      folder,
    );
    const accepted = await call('POST', '/api/invitations/accept', { body: { token, password } });
    expect(accepted.status).toBe(200);
    expect(await sql(postgres.url.replace(/\/\w+$/, '/hospital'), 'SELECT email FROM users')).toEqual([
      { email: 'root@hospital.example' },
    ]);
  });

  it('lets the owner entitle the organization by the documented statement', async () => {
    await sql(
      ownerUrl,
      `UPDATE organizations SET features = features || '{"codes": true}'::jsonb WHERE slug = 'hospital'`,
    );
    const { body } = await call('GET', '/api/auth/me', { token: await signIn('root@hospital.example') });
    expect(body.organization.features).toEqual({ codes: true });
  });

  it('lets the first administrator invite the rest, by mail', async () => {
    const created = await call('POST', '/api/invitations', {
      token: await signIn('root@hospital.example'),
      body: { email: 'coder@hospital.example', name: 'Coder', roles: ['OTHER'], enabledFeatures: ['codes'] },
    });
    expect(created.status).toBeLessThan(300);
    await expect.poll(() => sink.mails.length).toBe(1);
    const token = /https:\/\/app\.ohm\.test\/accept-invite#token=([\w-]+)/.exec(sink.mails[0] ?? '')?.[1];
    const accepted = await call('POST', '/api/invitations/accept', { body: { token, password } });
    expect(accepted.body).toMatchObject({ redirectTo: 'https://tools.ohm.test/login' });
    const me = await call('GET', '/api/auth/me', { token: await signIn('coder@hospital.example') });
    expect(me.body).toMatchObject({ roles: ['OTHER'], enabledFeatures: ['codes'] });
  });
});
