import { createDatabase } from '@ohm/db';
import { describe, expect, it } from 'vitest';
import { createQuotaLeases } from '../../apps/api/src/limits/quota-leases.ts';
import { useApi } from './api.ts';

/** Small budgets, in procedures a minute. A minute that ends in between gives more, never less: nothing here counts exactly. */
const api = useApi({
  environment: { RATE_LIMIT_USER: '40', RATE_LIMIT_ORGANIZATION: '60', RATE_LIMIT_ADDRESS: '150' },
});

const me = (token: string, clientAddress?: string) =>
  api().server.inject({
    method: 'GET',
    url: '/api/auth/me',
    remoteAddress: clientAddress ?? '198.51.100.1',
    headers: { authorization: `Bearer ${token}` },
  });

const signIn = async (email: string, remoteAddress: string) => {
  const answer = await api().server.inject({
    method: 'POST',
    url: '/api/auth/login',
    remoteAddress,
    payload: { email, password: 'Welcome-to-ohm-2026' },
  });
  return answer.json<{ accessToken: string }>().accessToken;
};

/** Budgets as they are in the database: emptied before a test that counts. */
const forget = () => api().sql('DELETE FROM rate_quotas');

describe('who asks too much', () => {
  it('gets 429, a time to wait and a sentence: by user, from wherever they ask', async () => {
    const token = await signIn('doctor@kauvery.com', '198.51.100.1');
    let refused = await me(token);
    for (let count = 0; count < 90 && refused.statusCode === 200; count += 1)
      refused = await me(token, `198.51.100.${count}`);
    expect(refused.statusCode).toBe(429);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.json()).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringMatching(/^These are too many requests\. Wait \d+ seconds?, then go on\.$/),
    });

    const byTRPC = await api().server.inject({
      method: 'GET',
      url: '/trpc/auth.me?input={}',
      headers: { authorization: `Bearer ${token}` },
      remoteAddress: '198.51.100.200',
    });
    expect(byTRPC.statusCode).toBe(429);
    expect(Number(byTRPC.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(byTRPC.body).toContain('too many requests');
  });

  it('is counted with the colleagues of the organization, and with nobody else', async () => {
    await forget();
    const statuses: number[] = [];
    const others = ['nurse', 'desk', 'admin'].map((who) => `${who}@lakeside.example`);
    const tokens = await Promise.all(others.map((email) => signIn(email, '198.51.100.2')));
    for (let count = 0; count < 45; count += 1) {
      for (const token of tokens) statuses.push((await me(token, `192.0.2.${count}`)).statusCode);
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(135);
    expect(statuses.at(-1)).toBe(429);
    const elsewhere = await signIn('coder@kauvery.com', '198.51.100.3');
    expect((await me(elsewhere, '198.51.100.3')).statusCode).toBe(200);
  });

  it('from one address is refused before anything is looked up, whatever X-Forwarded-For says', async () => {
    const before = (await api().sql('SELECT id FROM audit_events')).length;
    const guess = (count: number) =>
      api().server.inject({
        method: 'POST',
        url: '/api/auth/refresh',
        remoteAddress: '203.0.113.9',
        headers: { 'x-forwarded-for': `10.0.0.${count}`, 'x-ohm-forwarded': 'forged.forged' },
        payload: { refreshToken: `ohm_r_${'x'.repeat(43)}` },
      });
    const statuses: number[] = [];
    for (let count = 0; count < 320; count += 1) statuses.push((await guess(count)).statusCode);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect((await api().sql('SELECT id FROM audit_events')).length).toBe(before);
  });

  it('in batches is counted by procedure', async () => {
    const names = Array.from({ length: 10 }, () => 'auth.refresh').join(',');
    const input = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [at, { refreshToken: 'ohm_r_guess' }]),
    );
    const batch = () =>
      api().server.inject({
        method: 'POST',
        url: `/trpc/${names}?batch=1`,
        remoteAddress: '203.0.113.10',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(input),
      });
    const statuses: number[] = [];
    for (let count = 0; count < 32; count += 1) statuses.push((await batch()).statusCode);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(30);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is refused by every replica', async () => {
    const database = createDatabase({ databaseUrl: api().databaseUrl, loginsSecret: api().loginsSecret });
    const replicas = [1, 2, 3].map(() =>
      createQuotaLeases(database.quotas, (error) => {
        throw error;
      }),
    );
    let passed = 0;
    for (let count = 0; count < 900; count += 1)
      if ((await replicas[count % 3]?.spend('user:of-the-test', 1, 400)) === null) passed += 1;
    // Twice, where the minute ended in between.
    expect(passed).toBeLessThanOrEqual(800);
    expect(passed).toBeGreaterThanOrEqual(380);
    await database.close();
  });
});

describe('who types', () => {
  it('a search at a time never meets the limit: a search counts as a twentieth', async () => {
    await forget();
    const token = await signIn('newcomer@kauvery.com', '198.51.100.40');
    await api().sql(`UPDATE users SET enabled_features = '{codes}' WHERE email = 'newcomer@kauvery.com'`);
    const statuses = new Set<number>();
    for (let count = 0; count < 400; count += 1) {
      const { statusCode } = await api().server.inject({
        method: 'GET',
        url: `/api/codes/icd10/search?q=hyp${count}`,
        remoteAddress: '198.51.100.40',
        headers: { authorization: `Bearer ${token}` },
      });
      statuses.add(statusCode);
    }
    expect([...statuses]).toEqual([200]);
  });
});

it('health is never refused', async () => {
  for (let count = 0; count < 320; count += 1) {
    const { statusCode } = await api().server.inject({ url: '/healthz', remoteAddress: '203.0.113.11' });
    expect(statusCode).toBe(200);
  }
});
