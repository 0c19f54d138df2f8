import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../../prisma/seed.ts';
import { type RunningProcess, startProcess } from '../../scripts/processes.ts';
import { freePorts } from '../free-ports.ts';
import {
  databaseUrl,
  launchBrowser,
  logDir,
  mailedLink,
  plans,
  signedIn,
  signIn,
  useBrowser,
} from './browser.ts';
import { type Caddy, domain, findCaddy, startCaddy } from './caddy.ts';

/** The project's Caddyfile in a real Caddy, in front of processes that know only their public https addresses. */

const binary = findCaddy();
const [http = 0, https = 0, api = 0, doctor = 0, admin = 0, tools = 0] = await freePorts(6);
const upstreams = { api, doctor, admin, tools };
const hosts = `MAP *.${domain} 127.0.0.1:${https}`;
const publicUrls = {
  PUBLIC_API_URL: `https://api.${domain}`,
  PUBLIC_DOCTOR_URL: `https://app.${domain}`,
  PUBLIC_ADMIN_URL: `https://admin.${domain}`,
  PUBLIC_TOOLS_URL: `https://tools.${domain}`,
};

describe.skipIf(binary === null)('behind Caddy', () => {
  const browser = useBrowser({ hosts });
  const running: RunningProcess[] = [];
  let caddy: Caddy;

  beforeAll(async () => {
    for (const name of ['api', 'doctor', 'admin', 'tools'] as const) {
      const environment = {
        ...plans[name].environment,
        ...publicUrls,
        PORT: String(upstreams[name]),
        API_URL: `http://127.0.0.1:${api}`,
        TRUSTED_PROXIES: '1',
      };
      const probe = `http://127.0.0.1:${upstreams[name]}/healthz`;
      running.push(await startProcess({ ...plans[name], environment, probe }, join(logDir, 'caddy')));
    }
    caddy = await startCaddy({ binary: binary ?? '', http, https, upstreams });
  });

  afterAll(async () => {
    await caddy?.stop();
    await Promise.all(running.map((one) => one.stop()));
  });

  it('brings a coder from the invitation to codes: admin, app and tools under their public names', async () => {
    const email = 'behind-caddy@kauvery.com';
    const password = 'four kites above the salt pans';
    const adminPage = await browser.open();
    await signedIn(adminPage, publicUrls.PUBLIC_ADMIN_URL, 'admin@kauvery.com');
    await adminPage.getByRole('link', { name: 'Invitations' }).click();
    await adminPage
      .getByRole('link', { name: 'Invite doctor' })
      .or(adminPage.getByRole('button', { name: 'Invite doctor' }))
      .click();
    await adminPage.getByLabel('Email').fill(email);
    await adminPage.getByLabel('Name').fill('Coder behind Caddy');
    await adminPage.getByLabel('Role', { exact: true }).selectOption({ label: 'Other (tools.ohm.doctor)' });
    await adminPage.getByRole('checkbox', { name: /Codes Tool/ }).check();
    await adminPage.getByRole('button', { name: 'Send invite' }).click();
    await adminPage.getByRole('row', { name: new RegExp(email) }).waitFor();

    const link = mailedLink(email);
    expect(link).toMatch(/^https:\/\/app\.ohm\.test\/accept-invite#token=/);
    const page = await browser.open({ url: link });
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.waitForURL(`${publicUrls.PUBLIC_TOOLS_URL}/login`);
    await signIn(page, email, password);
    await page.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect.poll(() => page.getByLabel('Discharge summary').inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('article').first().waitFor();

    const cookies = await page.context().cookies();
    expect(cookies).toContainEqual(
      expect.objectContaining({
        name: '__Host-ohm-tools',
        domain: `tools.${domain}`,
        secure: true,
        httpOnly: true,
      }),
    );
  });

  it('sends http to https, and the former name of the doctor app to its own', async () => {
    const plain = await caddy.plain('tools', '/codes?q=1');
    expect(plain.status).toBe(308);
    expect(plain.headers.location).toMatch(/^https:\/\/tools\.ohm\.test(:\d+)?\/codes\?q=1$/);
    const studio = await caddy.get('studio', '/patients?page=2');
    expect(studio.status).toBe(301);
    expect(studio.headers.location).toBe('https://app.ohm.test/patients?page=2');
    expect(studio.headers).toHaveProperty('strict-transport-security');
  });

  it.each(['app', 'admin', 'tools', 'api'])('gives https://%s.… its security headers', async (name) => {
    const { status, headers } = await caddy.get(name, name === 'api' ? '/healthz' : '/login');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'strict-transport-security': expect.stringMatching(/^max-age=63072000; includeSubDomains/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/),
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'permissions-policy': expect.stringContaining('camera=()'),
      'alt-svc': expect.stringContaining('h3='),
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
    // Every one of them once: what the process says is not said again.
    expect(String(headers['content-security-policy']).split('frame-ancestors')).toHaveLength(2);
  });

  it('speaks HTTP/3 to a browser that asks for it', async () => {
    const quic = await launchBrowser([
      `--host-resolver-rules=${hosts}`,
      `--origin-to-force-quic-on=tools.${domain}:443`,
      `--ignore-certificate-errors-spki-list=${await caddy.publicKey('tools')}`,
    ]);
    try {
      const page = await quic.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const answered = new Promise<string | undefined>((resolve) =>
        session.once('Network.responseReceived', ({ response }) => resolve(response.protocol)),
      );
      await page.goto(`${publicUrls.PUBLIC_TOOLS_URL}/login`);
      expect(await answered).toBe('h3');
    } finally {
      await quic.close();
    }
  });

  it('compresses', async () => {
    const { headers } = await caddy.get('tools', '/login', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['api', '/metrics'],
    ['api', '/docs'],
    ['api', '/docs/static/index.html'],
    ['tools', '/__manifest?p=/'],
    ['app', '/metrics'],
  ])('keeps https://%s.…%s inside', async (name, path) => {
    expect(await caddy.get(name, path)).toMatchObject({ status: 404, body: '' });
  });

  it('refuses what is too large before a byte of it is read', async () => {
    const headers = { 'content-length': String(5 * 1024 * 1024), expect: '100-continue' };
    for (const name of ['api', 'tools']) {
      expect((await caddy.get(name, '/login', { method: 'POST', headers })).status).toBe(413);
    }
  });

  it('cuts off what is too large and did not announce it', async () => {
    const { status } = await caddy.get('api', '/api/auth/login', {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked', 'content-type': 'application/json' },
      body: ' '.repeat(5 * 1024 * 1024),
    });
    expect(status).toBe(413);
  });

  it('tells the apps the real address of the browser, whatever the browser says', async () => {
    const body = new URLSearchParams({ email: 'coder@kauvery.com', password: demonstrationPassword });
    const { status, headers } = await caddy.get('tools', '/login', {
      method: 'POST',
      from: '127.0.0.2',
      headers: {
        origin: publicUrls.PUBLIC_TOOLS_URL,
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
      },
      body: body.toString(),
    });
    expect(status).toBe(302);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-ohm-tools=.*HttpOnly.*Secure/);
    expect(await addressOfLatestSignIn('coder@kauvery.com')).toBe('127.0.0.2');
  });

  it('lets no form of another site through', async () => {
    const { status } = await caddy.get('tools', '/login', {
      method: 'POST',
      headers: { origin: publicUrls.PUBLIC_DOCTOR_URL, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a&password=b',
    });
    expect(status).toBe(403);
  });
});

async function addressOfLatestSignIn(email: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT client_address AS address FROM audit_events JOIN users ON users.id = audit_events.user_id
       WHERE email = $1 AND client_address IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
      [email],
    );
    return rows[0]?.address;
  } finally {
    await client.end();
  }
}
