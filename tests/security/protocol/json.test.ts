import { describe, expect, it } from 'vitest';
import { leaks, useApi } from '../api.ts';

const api = useApi();

const token = () => api().login('doctor@kauvery.com');
const coder = () => api().login('coder@kauvery.com');
const patientsOf = async () =>
  (await api().sql<{ count: number }>('SELECT count(*)::int AS count FROM patients'))[0]?.count;

describe('JSON', () => {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['REST', '/api/codes/extract'],
    ['REST without a token', '/api/auth/login'],
    ['tRPC', '/trpc/codes.extract'],
    ['tRPC without a token', '/trpc/auth.login'],
  ])('10,000 deep is refused: %s', async (_name, url) => {
    const { status, body } = await api().call('POST', url, { token: await coder(), body: deep(10_000) });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toMatch(leaks);
  });

  it('10,000 deep in the address of a query is refused', async () => {
    const url = `/trpc/codes.search?input=${deep(6_000)}`;
    expect((await api().call('GET', url, { token: await coder() })).status).toBe(400);
  });

  it.each(['/api/patients', '/trpc/patients.create'])('with prototype keys is refused: %s', async (url) => {
    const before = await patientsOf();
    for (const body of [
      '{"__proto__":{"roles":["PLATFORM_ADMIN"]},"mrn":"P","name":"P","birthDate":"2000-01-01","sex":"other"}',
      '{"mrn":"P","name":"P","birthDate":"2000-01-01","sex":"other","\\u005f_proto__":{"a":1}}',
      '{"mrn":"P","name":"P","birthDate":"2000-01-01","sex":"other","constructor":{"prototype":{"a":1}}}',
    ]) {
      expect((await api().call('POST', url, { token: await token(), body })).status, body).toBe(400);
    }
    expect(await patientsOf()).toBe(before);
    expect(({} as { roles?: unknown }).roles).toBeUndefined();
  });

  it('with operator objects, arrays and numbers for scalars is refused', async () => {
    const credentials = { token: await token() };
    for (const value of [{ gt: '' }, { contains: '%' }, { not: 'x' }, ['a'], 7, true, null]) {
      const patient = { mrn: value, name: 'P', birthDate: '2000-01-01', sex: 'other' };
      const written = await api().call('POST', '/api/patients', { ...credentials, body: patient });
      expect(written.status).toBe(400);
      const login = { email: value, password: { not: '' } };
      expect((await api().call('POST', '/api/auth/login', { body: login })).status).toBe(400);
      const input = encodeURIComponent(JSON.stringify({ id: value }));
      const read = await api().call('GET', `/trpc/patients.get?input=${input}`, credentials);
      expect(read.status).toBe(400);
    }
  });
});
