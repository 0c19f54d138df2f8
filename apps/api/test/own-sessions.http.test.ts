import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const firefox =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 <script>alert(1)</script>';
interface Listed {
  sessions: {
    id: string;
    audience: string;
    device: string | null;
    clientAddress: string | null;
    current: boolean;
  }[];
}
const list = async (token: string) =>
  (await api.call<Listed>('GET', '/api/sessions', { token })).body.sessions;
const meStatus = async (token: string) => (await api.call('GET', '/api/auth/me', { token })).status;

describe('own sessions', () => {
  it('are listed with device, app and address, the present one marked', async () => {
    const password = 'Welcome-to-ohm-2026';
    await api.call('POST', '/trpc/auth.startSession', {
      app: 'tools',
      body: { email: 'coder@lakeside.example', password },
      headers: { 'user-agent': firefox },
    });
    const token = await api.login('coder@lakeside.example');
    const sessions = await list(token);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ audience }) => audience === 'tools')).toMatchObject({
      device: 'Firefox on Windows',
      clientAddress: '203.0.113.7',
      current: false,
    });
    expect(sessions.find(({ current }) => current)).toMatchObject({
      audience: 'api',
      clientAddress: '127.0.0.1',
    });
    expect(JSON.stringify(sessions)).not.toMatch(/hash|secret|script/i);
  });

  it('are ended one by one or all but this one; the next request of an ended one is refused', async () => {
    const [here, one, two, three] = await Promise.all(
      Array.from({ length: 4 }, () => api.login('nurse@lakeside.example')),
    );
    if (!here || !one || !two || !three) throw new Error('four sign-ins');
    const current = (await list(one)).find((session) => session.current);
    const end = (id = '') => api.call('DELETE', `/api/sessions/${id}`, { token: here });
    expect((await end(current?.id)).status).toBe(200);
    expect(await meStatus(one)).toBe(401);
    expect((await end(current?.id)).status).toBe(404);
    expect((await api.call('POST', '/api/sessions/revoke-others', { token: here })).body).toEqual({
      ended: 2,
    });
    expect([await meStatus(two), await meStatus(three), await meStatus(here)]).toEqual([401, 401, 200]);
  });

  it('of somebody else answer as missing ones', async () => {
    const [own, foreign] = [await api.login('doctor@kauvery.com'), await api.login('desk@kauvery.com')];
    const [theirs] = await list(foreign);
    expect((await api.call('DELETE', `/api/sessions/${theirs?.id}`, { token: own })).status).toBe(404);
    expect(await meStatus(foreign)).toBe(200);
  });
});

describe('deactivating a user', () => {
  const idOf = async (email: string) =>
    (await api.sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]))[0]?.id ?? '';
  const act = async (by: string, verb: 'deactivate' | 'reactivate', email: string, organization?: string) =>
    api.call('POST', `/api/users/${await idOf(email)}/${verb}`, {
      token: await api.login(by),
      body: organization ? { organization } : {},
    });

  it('ends their sessions and their sign-in until they are reactivated', async () => {
    const email = 'newcomer@kauvery.com';
    const token = await api.login(email);
    const answer = await act('admin@kauvery.com', 'deactivate', email);
    expect(answer).toMatchObject({ status: 200, body: { email, deactivatedAt: expect.any(String) } });
    expect(await meStatus(token)).toBe(401);
    await expect(api.login(email)).rejects.toThrow('Email or password is wrong');
    expect((await act('admin@kauvery.com', 'reactivate', email)).body).toMatchObject({ deactivatedAt: null });
    expect(await meStatus(token)).toBe(401);
    expect(await meStatus(await api.login(email))).toBe(200);
    const rows = await api.sql(
      `SELECT action, details FROM audit_events WHERE action LIKE 'user.%activated' ORDER BY sequence`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['user.deactivated', 'user.reactivated']);
  });

  it('is refused for oneself, for roles that are not one’s to give, and answers foreign ids as missing', async () => {
    await api.sql(
      `INSERT INTO users (id, organization_id, email, name, roles)
       SELECT gen_random_uuid(), id, 'platform2@kauvery.com', 'P', '{PLATFORM_ADMIN}' FROM organizations WHERE slug = 'kauvery'`,
    );
    const refusals = [
      await act('admin@kauvery.com', 'deactivate', 'admin@kauvery.com'),
      await act('admin@kauvery.com', 'deactivate', 'platform2@kauvery.com'),
      await act('admin@kauvery.com', 'deactivate', 'doctor@lakeside.example'),
      await act('admin@kauvery.com', 'deactivate', 'doctor@lakeside.example', 'lakeside'),
      await act('doctor@kauvery.com', 'deactivate', 'nurse@kauvery.com'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([403, 403, 404, 404, 403]);
    expect(await api.sql('SELECT email FROM users WHERE deactivated_at IS NOT NULL')).toEqual([]);
    const platform = await act('platform@ohm.doctor', 'deactivate', 'doctor@lakeside.example', 'lakeside');
    expect(platform.status).toBe(200);
  });
});
