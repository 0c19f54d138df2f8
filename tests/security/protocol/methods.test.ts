import { describe, expect, it } from 'vitest';
import { useApi } from '../api.ts';

const api = useApi();

const token = () => api().login('doctor@kauvery.com');
const patientsOf = async () =>
  (await api().sql<{ count: number }>('SELECT count(*)::int AS count FROM patients'))[0]?.count;

describe('methods', () => {
  it('a mutation by GET, or a query by POST, is refused', async () => {
    const credentials = { token: await token() };
    const before = await patientsOf();
    const patient = { mrn: 'GET-1', name: 'P', birthDate: '2000-01-01', sex: 'other' };
    const input = encodeURIComponent(JSON.stringify(patient));
    expect((await api().call('GET', `/trpc/patients.create?input=${input}`, credentials)).status).toBe(405);
    expect((await api().call('POST', '/trpc/patients.list', { ...credentials, body: {} })).status).toBe(405);
    expect((await api().call('GET', '/api/auth/logout', credentials)).status).toBe(404);
    expect(await patientsOf()).toBe(before);
  });

  it('an override of the method is not believed', async () => {
    const credentials = { token: await token() };
    const before = await patientsOf();
    const patient = { mrn: 'OVERRIDE-1', name: 'P', birthDate: '2000-01-01', sex: 'other' };
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await api().call('GET', `/api/patients?_method=POST`, {
        ...credentials,
        headers: { [name]: 'POST', 'content-type': 'application/json' },
      });
      expect(answer.status).toBe(400);
      const listed = await api().call('GET', '/api/patients', {
        ...credentials,
        headers: { [name]: 'DELETE' },
      });
      expect(listed.status).toBe(200);
      const created = await api().call('POST', '/trpc/patients.list', {
        ...credentials,
        headers: { [name]: 'GET' },
        body: patient,
      });
      expect(created.status).toBe(405);
    }
    expect(await patientsOf()).toBe(before);
    for (const method of ['TRACE', 'OPTIONS', 'PROPFIND'])
      expect((await api().call(method, '/api/patients', credentials)).status, method).toBe(404);
  });
});
