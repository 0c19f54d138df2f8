import { beforeAll, describe, expect, it } from 'vitest';
import { leaks, useApi } from './api.ts';
import { forgedTokens } from './forged-tokens.ts';

const api = useApi();
const password = 'Welcome-to-ohm-2026';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}
const login = async (email = 'doctor@kauvery.com', secret = password): Promise<Tokens> =>
  (await api().call<never>('POST', '/api/auth/login', { body: { email, password: secret } })).body;

const startSession = async (app: 'doctor' | 'admin' | 'tools', email: string): Promise<string> => {
  const { body } = await api().call<{ result: { data: { secret: string } } }>(
    'POST',
    '/trpc/auth.startSession',
    {
      app,
      body: { email, password },
    },
  );
  return body.result.data.secret;
};

let forged: Readonly<Record<string, string>>;

beforeAll(async () => {
  const [{ accessToken }, other] = await Promise.all([login(), login()]);
  const claims = JSON.parse(Buffer.from(other.accessToken.split('.')[1] ?? '', 'base64url').toString());
  forged = forgedTokens({
    token: accessToken,
    issuer: api().config.PUBLIC_API_URL,
    otherSession: claims.sid,
    secret: api().config.ACCESS_TOKEN_SECRET,
  });
});

/** Everywhere that a token or secret is taken. */
const entryPoints = {
  REST: (token: string) => api().call('GET', '/api/patients', { token }),
  tRPC: (token: string) => api().call('GET', '/trpc/patients.list?input={}', { token }),
  'the cookie of an app': (token: string) =>
    api().call('GET', '/trpc/patients.list?input={}', { token, app: 'doctor' }),
  refresh: (token: string) => api().call('POST', '/api/auth/refresh', { body: { refreshToken: token } }),
  'an invitation': (token: string) =>
    api().call('POST', '/api/invitations/accept', {
      body: { token, password: 'another good long password' },
    }),
};

describe('forged tokens', () => {
  it('are 40 and more, each of its own kind', () => {
    expect(Object.keys(forged).length).toBeGreaterThanOrEqual(40);
    expect(new Set(Object.values(forged)).size).toBe(Object.keys(forged).length);
  });

  it.each(Object.keys(entryPoints) as (keyof typeof entryPoints)[])(
    'are all refused by %s',
    async (entry) => {
      const sessions = () => api().sql('SELECT id FROM sessions WHERE ended_at IS NULL ORDER BY id');
      const users = () => api().sql('SELECT count(*) FROM users');
      const before = [await sessions(), await users()];
      const accepted: string[] = [];
      for (const [name, token] of Object.entries(forged)) {
        const { status, body } = await entryPoints[entry](token);
        if (![400, 401, 404].includes(status)) accepted.push(`${name}: ${status}`);
        expect(JSON.stringify(body)).not.toMatch(leaks);
      }
      expect(accepted).toEqual([]);
      expect([await sessions(), await users()]).toEqual(before);
    },
  );
});

describe('a credential of one kind', () => {
  it('is none of another kind', async () => {
    const { accessToken, refreshToken } = await login();
    const secret = await startSession('doctor', 'doctor@kauvery.com');
    const admin = (await login('admin@kauvery.com')).accessToken;
    await api().call('POST', '/api/invitations', {
      token: admin,
      body: { email: 'kind@kauvery.com', name: 'Kind', roles: ['OTHER'] },
    });
    const invitation = api().mailedToken('kind@kauvery.com');
    const credentials = { accessToken, refreshToken, secret, invitation };
    const right: Record<keyof typeof entryPoints, keyof typeof credentials> = {
      REST: 'accessToken',
      tRPC: 'accessToken',
      'the cookie of an app': 'secret',
      refresh: 'refreshToken',
      'an invitation': 'invitation',
    };
    for (const [entry, kind] of Object.entries(right) as [
      keyof typeof entryPoints,
      keyof typeof credentials,
    ][]) {
      for (const [other, credential] of Object.entries(credentials)) {
        if (other === kind) continue;
        const { status } = await entryPoints[entry](credential);
        expect([400, 401, 404], `${other} at ${entry}`).toContain(status);
      }
    }
    for (const [entry, kind] of Object.entries(right) as [
      keyof typeof entryPoints,
      keyof typeof credentials,
    ][])
      expect((await entryPoints[entry](credentials[kind])).status, `${kind} at ${entry}`).toBe(200);
  });

  it('of one app is none of another, and needs its app to speak', async () => {
    const secret = await startSession('tools', 'coder@kauvery.com');
    const me = (app?: 'doctor' | 'admin' | 'tools') =>
      api().call('GET', '/trpc/auth.me?input={}', { token: secret, ...(app && { app }) });
    expect((await me('tools')).status).toBe(200);
    expect((await me('doctor')).status).toBe(401);
    expect((await me('admin')).status).toBe(401);
    expect((await me()).status).toBe(401);
  });
});

describe('a token anywhere but in its header', () => {
  it('is not looked at: address, body, cookie, other headers', async () => {
    const { accessToken: token } = await login();
    for (const query of ['access_token', 'token', 'authorization', 'Authorization', 'bearer'])
      expect((await api().call('GET', `/api/auth/me?${query}=${token}`)).status).toBe(401);
    const elsewhere: Record<string, string>[] = [
      { cookie: `token=${token}; __Host-ohm-doctor=${token}` },
      { 'x-access-token': token },
      { 'x-authorization': `Bearer ${token}` },
      { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` },
      { authorization: `Token ${token}` },
      { authorization: `Bearer  ${token}` },
      { authorization: `Bearer ${token}, Bearer x` },
      { authorization: token },
      { 'proxy-authorization': `Bearer ${token}` },
    ];
    for (const headers of elsewhere)
      expect((await api().call('GET', '/api/auth/me', { headers })).status, Object.keys(headers)[0]).toBe(
        401,
      );
    const posted = { body: { access_token: token, token } };
    expect([400, 401]).toContain((await api().call('POST', '/api/auth/logout', posted)).status);
  });

  it('and an address says nothing about an app without its signature', async () => {
    const secret = await startSession('doctor', 'doctor@kauvery.com');
    for (const header of [
      'doctor',
      `${Buffer.from('["doctor","1.1.1.1",0]').toString('base64url')}.x`,
      '..',
      '{}',
    ])
      expect(
        (
          await api().call('GET', '/trpc/auth.me?input={}', {
            token: secret,
            headers: { 'x-ohm-forwarded': header },
          })
        ).status,
      ).toBe(401);
  });
});

describe('a session', () => {
  it('that somebody else chose is not taken over at sign-in', async () => {
    const chosen = `ohm_s_${'f'.repeat(43)}`;
    const { body } = await api().call<{ result: { data: { secret: string } } }>(
      'POST',
      '/trpc/auth.startSession',
      {
        app: 'doctor',
        token: chosen,
        headers: { cookie: `__Host-ohm-doctor=${chosen}` },
        body: { email: 'doctor@kauvery.com', password },
      },
    );
    expect(body.result.data.secret).not.toBe(chosen);
    expect((await api().call('GET', '/trpc/auth.me?input={}', { token: chosen, app: 'doctor' })).status).toBe(
      401,
    );
  });

  it('is over after logout, for its access token and its refresh token', async () => {
    const { accessToken, refreshToken } = await login('nurse@kauvery.com');
    expect((await api().call('POST', '/api/auth/logout', { token: accessToken })).status).toBe(200);
    expect((await entryPoints.REST(accessToken)).status).toBe(401);
    expect((await entryPoints.refresh(refreshToken)).status).toBe(401);
  });

  it('is over after deactivation, at once and in every app', async () => {
    const { accessToken, refreshToken } = await login('nurse@lakeside.example');
    const secret = await startSession('doctor', 'nurse@lakeside.example');
    await api().sql(`UPDATE users SET deactivated_at = now() WHERE email = 'nurse@lakeside.example'`);
    expect((await entryPoints.REST(accessToken)).status).toBe(401);
    expect((await entryPoints['the cookie of an app'](secret)).status).toBe(401);
    expect((await entryPoints.refresh(refreshToken)).status).toBe(401);
    expect(
      (await api().call('POST', '/api/auth/login', { body: { email: 'nurse@lakeside.example', password } }))
        .status,
    ).toBe(401);
  });

  it('but the one that changed the password is over after the change', async () => {
    const [kept, other] = [await login('desk@lakeside.example'), await login('desk@lakeside.example')];
    const changed = await api().call('POST', '/api/auth/password', {
      token: kept.accessToken,
      body: { current: password, next: 'seven bright lamps on the pier' },
    });
    expect(changed.status).toBe(200);
    expect((await entryPoints.REST(kept.accessToken)).status).toBe(200);
    expect((await entryPoints.REST(other.accessToken)).status).toBe(401);
    expect((await entryPoints.refresh(other.refreshToken)).status).toBe(401);
  });

  it('ends where a refresh token is replayed after its time of grace: thief and owner alike sign in again', async () => {
    const { refreshToken } = await login('doctor@lakeside.example');
    const next = (await entryPoints.refresh(refreshToken)).body as unknown as Tokens;
    await api().sql(
      `UPDATE refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL`,
    );
    expect((await entryPoints.refresh(refreshToken)).status).toBe(401);
    expect((await entryPoints.refresh(next.refreshToken)).status).toBe(401);
    expect((await entryPoints.REST(next.accessToken)).status).toBe(401);
  });
});

describe('races', () => {
  it('revoke against request, over and over: none that starts after the commit is authorised', async () => {
    let late = 0;
    for (let round = 0; round < 25; round += 1) {
      const { accessToken } = await login('doctor@kauvery.com');
      const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
      const racing = Array.from({ length: 3 }, () => entryPoints.REST(accessToken));
      await api().sql('UPDATE sessions SET ended_at = now() WHERE id = $1', [sid]);
      const after = await entryPoints.REST(accessToken);
      if (after.status !== 401) late += 1;
      for (const { status } of await Promise.all(racing)) expect([200, 401]).toContain(status);
    }
    expect(late).toBe(0);
  });
});
