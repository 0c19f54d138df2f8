import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './test-api.ts';

const present = 'Welcome-to-ohm-2026';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const login = (email: string, password: unknown) =>
  api.call('POST', '/api/auth/login', { body: { email, password } });
const weak = {
  short: 'fourteen chars',
  common: 'Password-12345678',
  personal: 'Kauvery Hospital 1',
  long: 'x y z '.repeat(50),
};

describe('the rule for new passwords is one, wherever one is set', () => {
  it('when it is changed', async () => {
    const token = await api.login('doctor@kauvery.com');
    const change = (next: string) =>
      api.call('POST', '/api/auth/password', { token, body: { current: present, next } });
    for (const [kind, next] of Object.entries(weak)) {
      const { status, body } = await change(next);
      expect([400, 422], kind).toContain(status);
      expect(body.issues, kind).toMatchObject([{ field: 'next' }]);
    }
    expect((await change('four kites above the salt pans')).status).toBe(200);
  });

  it('when an invitation is accepted, whose link stays good', async () => {
    const admin = await api.login('admin@kauvery.com');
    const invitation = { email: 'meera@kauvery.com', name: 'Meera Subramanian', roles: ['OTHER'] };
    await api.call('POST', '/api/invitations', { token: admin, body: invitation });
    const token = api.mailedToken('meera@kauvery.com');
    const accept = (password: string) =>
      api.call('POST', '/api/invitations/accept', { body: { token, password } });
    for (const password of [...Object.values(weak), 'Meera Subramanian 77']) {
      expect([400, 422]).toContain((await accept(password)).status);
    }
    expect((await accept('four kites above the salt pans')).status).toBe(200);
  });

  it('when an administrator sets it', async () => {
    const token = await api.login('admin@kauvery.com');
    const invitation = { email: 'quick@kauvery.com', name: 'Quick', roles: ['OTHER'], autoApprove: true };
    for (const password of Object.values(weak)) {
      const answer = await api.call('POST', '/api/invitations', { token, body: { ...invitation, password } });
      expect([400, 422]).toContain(answer.status);
      expect(answer.body.issues).toMatchObject([{ field: 'password' }]);
    }
    expect(await api.sql(`SELECT 1 FROM users WHERE email = 'quick@kauvery.com'`)).toEqual([]);
  });
});

describe('signing in', () => {
  it('refuses a password of a megabyte before anything is hashed or counted', async () => {
    expect((await login('doctor@kauvery.com', 'x'.repeat(1_000_000))).status).toBe(400);
    expect((await login('doctor@kauvery.com', { $ne: null })).status).toBe(400);
    expect(await api.sql('SELECT 1 FROM sign_in_attempts WHERE failures > 0.5')).toEqual([]);
  });

  it('takes no part of a password for the whole', async () => {
    expect((await login('nurse@kauvery.com', `${present}\0`)).status).toBe(401);
    expect((await login('nurse@kauvery.com', `${present} `)).status).toBe(401);
    expect((await login('nurse@kauvery.com', present)).status).toBe(200);
  });
});

describe('attempts that fail', () => {
  const fail = (email: string) => login(email, 'not the right password');
  /** As a flood that goes on would leave it. */
  const sustain = () =>
    api.sql(`UPDATE sign_in_attempts SET free_at = now() + interval '1 minute' WHERE failures > 5`);
  beforeAll(() => api.sql('DELETE FROM sign_in_attempts'));

  it('make the next one wait, longer each time; the right password goes through after the pause', async () => {
    for (let time = 0; time < 5; time += 1) await fail('desk@kauvery.com');
    expect(api.pauses).toEqual([]);
    for (let time = 0; time < 3; time += 1) await fail('desk@kauvery.com');
    expect(api.pauses.map((ms) => ms > 250)).toEqual([true, true, true]);
    expect(api.pauses[2]).toBeGreaterThan(api.pauses[0] ?? 0);
    expect((await login('desk@kauvery.com', present)).status).toBe(200);
    expect(api.pauses).toHaveLength(4);
    api.pauses.length = 0;
    expect((await login('desk@kauvery.com', present)).status).toBe(200);
    expect(api.pauses).toEqual([]);
  });

  it('are counted as one address however it is written, and alike where there is no account', async () => {
    await api.sql('DELETE FROM sign_in_attempts');
    const spellings = ['coder@kauvery.com', 'CODER@Kauvery.com', ' coder@kauvery.com ', 'Coder@KAUVERY.com'];
    const flood = async (emails: readonly string[]) => {
      api.pauses.length = 0;
      const statuses: number[] = [];
      for (let time = 0; time < 10; time += 1)
        statuses.push((await fail(emails[time % emails.length] ?? '')).status);
      return [statuses, api.pauses.length] as const;
    };
    const known = await flood(spellings);
    await api.sql('DELETE FROM sign_in_attempts');
    const unknown = await flood(['nobody@kauvery.com']);
    expect(known).toEqual(unknown);
    expect(known[1]).toBeGreaterThan(3);
  });

  it('of a flood are told to come back, over all addresses and replicas; the owner comes in from where they usually do', async () => {
    await api.sql('DELETE FROM sign_in_attempts');
    const from = (clientAddress: string, password: string) =>
      api.call('POST', '/trpc/auth.startSession', {
        app: 'tools',
        clientAddress,
        body: { email: 'coder@lakeside.example', password },
      });
    expect((await from('198.51.100.9', present)).status).toBe(200);
    const statuses = await Promise.all(
      Array.from({ length: 60 }, (_, index) => from(`192.0.2.${index}`, 'not the right password')),
    );
    const refused = statuses.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(40);
    expect(refused.length + statuses.filter(({ status }) => status === 401).length).toBe(60);
    await sustain();
    expect((await from('192.0.2.200', present)).status).toBe(429);
    expect((await from('198.51.100.9', present)).status).toBe(200);
  });

  it('slow down where they come from, whichever accounts they try', async () => {
    await api.sql('DELETE FROM sign_in_attempts');
    api.pauses.length = 0;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => fail(`user${index}@kauvery.com`)),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(api.pauses.length).toBeGreaterThan(0);
    await sustain();
    const refused = await fail('another@kauvery.com');
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    const stored = JSON.stringify(await api.sql('SELECT * FROM sign_in_attempts'));
    expect(stored).not.toMatch(/kauvery|127\.0\.0\.1/);
  });
});
