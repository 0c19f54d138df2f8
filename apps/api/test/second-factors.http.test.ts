import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';
import { totpCode } from './totp-app.ts';

const password = 'Welcome-to-ohm-2026';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Challenge {
  challengeToken: string;
  methods: string[];
  expiresIn: number;
}
const login = (email: string) =>
  api.call<Challenge>('POST', '/api/auth/login', { body: { email, password } });
const answer = (challengeToken: string, code: string, method = 'totp') =>
  api.call<{ accessToken: string; details?: object }>('POST', '/api/auth/challenge', {
    body: { challengeToken, method, code },
  });
const challengeOf = async (email: string) => (await login(email)).body.challengeToken;
const me = (token: string) => api.call<{ secondFactor: object }>('GET', '/api/auth/me', { token });
/** The test's clock is the API's; a step that was used is taken back so that the next code need not be waited for. */
const forgetStep = () => api.sql('UPDATE totp_secrets SET last_step = 0');

async function enrol(email: string) {
  const token = await api.login(email);
  const started = await api.call<{ secret: string; uri: string }>('POST', '/api/auth/second-factors/totp', {
    token,
    body: { password },
  });
  const { secret, uri } = started.body;
  const confirmed = await api.call<{ recoveryCodes: string[] }>(
    'POST',
    '/api/auth/second-factors/totp/confirm',
    {
      token,
      body: { code: totpCode(secret) },
    },
  );
  await forgetStep();
  return { token, secret, uri, recoveryCodes: confirmed.body.recoveryCodes };
}

describe('an authenticator app', () => {
  it('is set up with the password and a code; every other session ends', async () => {
    const other = await api.login('nurse@kauvery.com');
    const token = await api.login('nurse@kauvery.com');
    const start = (typed: string) =>
      api.call<{ secret: string; uri: string }>('POST', '/api/auth/second-factors/totp', {
        token,
        body: { password: typed },
      });
    expect(await start('not the right password')).toMatchObject({
      status: 422,
      body: { issues: [{ field: 'password' }] },
    });
    const { secret, uri } = (await start(password)).body;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain('otpauth://totp/Ohm:nurse%40kauvery.com?');
    const confirm = (code: string) =>
      api.call('POST', '/api/auth/second-factors/totp/confirm', { token, body: { code } });
    expect((await confirm(totpCode(secret, Date.now() + 3_600_000))).status).toBe(422);
    expect((await me(token)).body.secondFactor).toEqual({ enrolled: false, mustEnrol: false });
    const { status, body } = await confirm(totpCode(secret));
    expect(status).toBe(200);
    expect(body.recoveryCodes).toHaveLength(10);
    expect((await me(token)).body.secondFactor).toEqual({ enrolled: true, mustEnrol: false });
    expect((await me(other)).status).toBe(401);
    const [row] = await api.sql('SELECT secret FROM totp_secrets');
    expect(row?.secret.toString('latin1')).not.toContain(secret);
    expect(JSON.stringify(await api.sql('SELECT * FROM recovery_codes'))).not.toContain(
      (body.recoveryCodes as string[])[0],
    );
  });

  it('is asked for at the sign-in, whose token is good for nothing else', async () => {
    const { secret } = await enrol('doctor@kauvery.com');
    const { status, body } = await login('doctor@kauvery.com');
    expect(status).toBe(200);
    expect(body).toEqual({
      challengeToken: expect.stringMatching(/^ohm_c_/),
      methods: ['totp', 'recovery-code'],
      expiresIn: 300,
    });
    expect((await me(body.challengeToken)).status).toBe(401);
    const completed = await answer(body.challengeToken, totpCode(secret));
    expect(completed.status).toBe(200);
    expect((await me(completed.body.accessToken)).status).toBe(200);
    expect((await answer(body.challengeToken, totpCode(secret))).status).toBe(401);
  });

  it('shows codes that are good once, in their half minute and the one beside it', async () => {
    const { secret } = await enrol('desk@kauvery.com');
    const now = Date.now();
    const at = async (ms: number) => {
      const code = totpCode(secret, now + ms);
      return (await answer(await challengeOf('desk@kauvery.com'), code)).status;
    };
    expect(await at(-90_000)).toBe(401);
    expect(await at(90_000)).toBe(401);
    expect(await at(0)).toBe(200);
    expect(await at(0)).toBe(401);
    expect(await at(-30_000)).toBe(401);
  });

  it('is guessed five times a challenge, and slower and slower over all of them', async () => {
    const { secret } = await enrol('coder@kauvery.com');
    const token = await challengeOf('coder@kauvery.com');
    for (let guess = 0; guess < 5; guess += 1) expect((await answer(token, '000000')).status).toBe(401);
    const late = await answer(token, totpCode(secret));
    expect(late).toMatchObject({ status: 401, body: { details: { challenge: 'over' } } });
    const next = await challengeOf('coder@kauvery.com');
    api.pauses.length = 0;
    await answer(next, '000000');
    expect(api.pauses.length).toBe(1);
    expect((await answer(next, totpCode(secret))).status).toBe(200);
  });

  it('answers a challenge of its own app, within five minutes, while the password is the same', async () => {
    const { secret, token: session } = await enrol('doctor@lakeside.example');
    const email = 'doctor@lakeside.example';
    const started = await api.call<{ result: { data: Challenge & { kind: string } } }>(
      'POST',
      '/trpc/auth.startSession',
      { app: 'doctor', body: { email, password } },
    );
    const { kind, challengeToken } = started.body.result.data;
    expect(kind).toBe('challenge');
    const complete = (app: 'doctor' | 'tools') =>
      api.call<{ result: { data: { secret: string } } }>('POST', '/trpc/auth.completeSession', {
        app,
        body: { challengeToken, method: 'totp', code: totpCode(secret) },
      });
    expect((await answer(challengeToken, totpCode(secret))).status).toBe(401);
    expect((await complete('tools')).status).toBe(401);
    const done = await complete('doctor');
    expect(done.body.result.data.secret).toMatch(/^ohm_s_/);

    await forgetStep();
    const stale = await challengeOf(email);
    await api.sql(`UPDATE sign_in_challenges SET expires_at = now() - interval '1 second'`);
    expect((await answer(stale, totpCode(secret))).status).toBe(401);

    const outdated = await challengeOf(email);
    const next = 'four kites above the salt pans';
    const change = { token: session, body: { current: password, next } };
    expect((await api.call('POST', '/api/auth/password', change)).status).toBe(200);
    expect((await answer(outdated, totpCode(secret))).status).toBe(401);
  });
});

describe('recovery codes', () => {
  it('let somebody in once each, however they are typed; new ones replace them', async () => {
    const email = 'admin@lakeside.example';
    const { token, recoveryCodes } = await enrol(email);
    const [first = '', second = '', third = ''] = recoveryCodes;
    const use = async (code: string) =>
      (await answer(await challengeOf(email), code, 'recovery-code')).status;
    expect(await use(first.toUpperCase().replaceAll('-', ' '))).toBe(200);
    expect(await use(first)).toBe(401);
    const race = await Promise.all([use(second), use(second), use(second)]);
    expect(race.filter((status) => status === 200)).toHaveLength(1);
    const renewed = await api.call<{ recoveryCodes: string[] }>(
      'POST',
      '/api/auth/second-factors/recovery-codes',
      {
        token,
        body: { password },
      },
    );
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect(await use(third)).toBe(401);
    expect(await use(renewed.body.recoveryCodes[0] ?? '')).toBe(200);
    // Another user's code opens nothing.
    const other = await enrol('coder@lakeside.example');
    expect(await use(other.recoveryCodes[0] ?? '')).toBe(401);
  });
});

describe('an organization that requires a second factor of its administrators', () => {
  const require = (token: string, adminSecondFactor: boolean, organization?: string) =>
    api.call('PUT', '/api/security', {
      token,
      body: { adminSecondFactor, ...(organization && { organization }) },
    });

  it('lets an administrator without one sign in only to set one up, from the next request on', async () => {
    const admin = await api.login('admin@kauvery.com');
    const platform = await api.login('platform@ohm.doctor');
    expect((await require(admin, true)).status).toBe(409);
    expect((await require(platform, true, 'kauvery')).status).toBe(200);
    expect(await api.call('GET', '/api/users', { token: admin })).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('requires a second factor') },
    });
    expect((await me(admin)).body.secondFactor).toEqual({ enrolled: false, mustEnrol: true });
    expect((await api.call('GET', '/api/codes/icd10/search?q=htn', { token: admin })).status).toBe(403);
    expect(
      (await api.call('GET', '/api/users', { token: await api.login('newcomer@kauvery.com') })).status,
    ).toBe(403);

    const { token } = await enrol('admin@kauvery.com');
    expect((await api.call('GET', '/api/users', { token })).status).toBe(200);
    expect((await api.call('GET', '/api/security', { token })).body).toEqual({
      organization: { slug: 'kauvery', name: 'Kauvery Hospital' },
      adminSecondFactor: true,
    });
    expect((await require(token, false, 'lakeside')).status).toBe(404);
    const removed = await api.call('POST', '/api/auth/second-factors/totp/remove', {
      token,
      body: { password },
    });
    expect(removed.status).toBe(200);
    expect((await api.call('GET', '/api/users', { token })).status).toBe(403);
    expect((await require(platform, false, 'kauvery')).status).toBe(200);
    expect((await api.call('GET', '/api/users', { token })).status).toBe(200);
  });
});

describe('an administrator', () => {
  it('takes lost factors away, which ends the sessions, and never their own', async () => {
    const email = 'nurse@lakeside.example';
    const { token } = await enrol(email);
    const [user] = await api.sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
    const platform = await api.login('platform@ohm.doctor');
    const take = (id: string | undefined, by: string, organization?: string) =>
      api.call('POST', `/api/users/${id}/remove-second-factors`, {
        token: by,
        body: organization ? { organization } : {},
      });
    expect((await take(user?.id, await api.login('admin@kauvery.com'))).status).toBe(404);
    expect((await take(user?.id, platform, 'lakeside')).status).toBe(200);
    expect((await me(token)).status).toBe(401);
    // The password alone signs in again.
    expect((await me(await api.login(email))).status).toBe(200);
    const [self] = await api.sql<{ id: string }>(`SELECT id FROM users WHERE email = 'platform@ohm.doctor'`);
    const [own] = await api.sql<{ slug: string }>(
      'SELECT o.slug FROM organizations o JOIN users u ON u.organization_id = o.id WHERE u.id = $1',
      [self?.id],
    );
    expect((await take(self?.id, platform, own?.slug)).status).toBe(403);
  });

  it('finds who did what in the audit log, without any code', async () => {
    const rows = await api.sql(
      `SELECT action, details::text FROM audit_events WHERE action LIKE 'second-factor%'`,
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(['second-factor.added', 'second-factor.removed', 'second-factor.recovery-codes-made']),
    );
    expect(JSON.stringify(rows)).not.toMatch(/[0-9a-z]{4}-[0-9a-z]{4}-|otpauth/);
    expect(api.log()).not.toMatch(/ohm_c_|otpauth/);
  });
});
