import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

const password = 'Welcome-to-ohm-2026';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}
const login = async (email = 'doctor@kauvery.com') =>
  (await api.call<Tokens>('POST', '/api/auth/login', { body: { email, password } })).body;
const refresh = (refreshToken: string) =>
  api.call<Tokens>('POST', '/api/auth/refresh', { body: { refreshToken } });
const me = (token: string) => api.call('GET', '/api/auth/me', { token });

describe('API callers', () => {
  it('get the same answer for a wrong password and an unknown address', async () => {
    const body = (email: string) => ({ body: { email, password: 'not the right password' } });
    const wrong = await api.call('POST', '/api/auth/login', body('doctor@kauvery.com'));
    const unknown = await api.call('POST', '/api/auth/login', body('nobody@kauvery.com'));
    expect(wrong.status).toBe(401);
    expect(unknown).toEqual(wrong);
  });

  it('lose their access token with their session, at once', async () => {
    const { accessToken } = await login();
    expect((await me(accessToken)).status).toBe(200);
    expect((await api.call('POST', '/api/auth/logout', { token: accessToken })).status).toBe(200);
    expect((await me(accessToken)).status).toBe(401);
  });

  it('refresh in parallel and get one new pair; a later reuse ends the session', async () => {
    const { refreshToken } = await login();
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.accessToken)).size).toBe(1);
    const next = answers[0]?.body ?? { accessToken: '', refreshToken: '' };
    await api.sql(
      `UPDATE refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL`,
    );
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await me(next.accessToken)).status).toBe(401);
    expect((await refresh(next.refreshToken)).status).toBe(401);
  });

  it('are nobody with a token that is not exactly one of ours', async () => {
    const { accessToken, refreshToken } = await login();
    const [header = '', payload = '', signature = ''] = accessToken.split('.');
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    const forged = [
      `${none}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -2)}AA`,
      `${header}.${Buffer.from('{"sub":"x","sid":"y"}').toString('base64url')}.${signature}`,
      refreshToken,
      `ohm_s_${'x'.repeat(43)}`,
      'x',
    ];
    for (const token of forged) expect((await me(token)).status, token.slice(0, 20)).toBe(401);
    expect((await api.call('GET', `/api/auth/me?access_token=${accessToken}`)).status).toBe(401);
    expect(
      (await api.call('GET', '/api/auth/me', { headers: { cookie: `token=${accessToken}` } })).status,
    ).toBe(401);
  });
});

describe('sessions of the apps', () => {
  type Started = { result: { data: { kind: string; secret: string; redirectTo: string } } };
  const start = (email: string, app: 'doctor' | 'admin' | 'tools') =>
    api.call<Started>('POST', '/trpc/auth.startSession', { app, body: { email, password } });

  it('are good only where their app speaks', async () => {
    const { body } = await start('coder@kauvery.com', 'tools');
    const token = body.result.data.secret;
    const ask = (app?: 'doctor' | 'tools') =>
      api.call('GET', '/trpc/auth.me?input={}', { token, ...(app && { app }) });
    expect((await ask('tools')).status).toBe(200);
    expect((await ask('doctor')).status).toBe(401);
    expect((await ask()).status).toBe(401);
    const forged = { 'x-ohm-forwarded': 'WyJ0b29scyIsIjEuMS4xLjEiLDFd.AAAA' };
    expect((await api.call('GET', '/trpc/auth.me?input={}', { token, headers: forged })).status).toBe(401);
  });

  it('start nowhere but in an app that admits the roles; the others are shown the way', async () => {
    expect((await start('coder@kauvery.com', 'doctor')).body.result.data).toEqual({
      kind: 'elsewhere',
      portal: 'tools',
      redirectTo: 'http://localhost:8085/login',
    });
    expect((await start('doctor@kauvery.com', 'admin')).body.result.data).toMatchObject({
      kind: 'elsewhere',
      portal: 'doctor',
    });
    expect((await start('doctor@kauvery.com', 'tools')).body.result.data.kind).toBe('session');
    const direct = await api.call('POST', '/trpc/auth.startSession', {
      body: { email: 'coder@kauvery.com', password },
    });
    expect(direct.status).toBe(403);
  });

  it('end after twelve idle hours, after seven days, and with the account', async () => {
    const { body } = await start('nurse@kauvery.com', 'doctor');
    const token = body.result.data.secret;
    const ask = async () =>
      (await api.call('GET', '/trpc/auth.me?input={}', { token, app: 'doctor' })).status;
    const set = (column: string, value: string) =>
      api.sql(`UPDATE sessions SET ${column} = ${value} WHERE secret_hash = sha256($1::bytea)`, [
        Buffer.from(token),
      ]);
    expect(await ask()).toBe(200);
    await set('last_used_at', `now() - interval '12 hours 1 minute'`);
    expect(await ask()).toBe(401);
    await set('last_used_at', 'now()');
    expect(await ask()).toBe(200);
    await set('expires_at', `now() - interval '1 second'`);
    expect(await ask()).toBe(401);
    await set('expires_at', `now() + interval '1 day'`);
    await api.sql(`UPDATE users SET deactivated_at = now() WHERE email = 'nurse@kauvery.com'`);
    expect(await ask()).toBe(401);
  });

  it('put the address of the browser into the audit log, as the app told it', async () => {
    await start('desk@kauvery.com', 'doctor');
    const [row] = await api.sql(
      `SELECT client_address FROM audit_events e JOIN users u ON u.id = e.user_id WHERE u.email = 'desk@kauvery.com' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(row?.client_address).toBe('203.0.113.7');
  });
});
