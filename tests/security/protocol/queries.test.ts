import { describe, expect, it } from 'vitest';
import { useApi } from '../api.ts';

const api = useApi();

const token = () => api().login('doctor@kauvery.com');
const coder = () => api().login('coder@kauvery.com');

describe('queries', () => {
  it('parameters given twice are refused', async () => {
    const credentials = { token: await coder() };
    for (const url of [
      '/api/codes/icd10/search?q=a&q=b',
      '/api/codes/icd10/search?q=a&limit=1&limit=2',
      `/trpc/codes.search?input=${encodeURIComponent('{"system":"icd10","q":"a"}')}&input={}`,
      '/trpc/auth.me?batch=1&batch=2&input={}',
    ])
      expect((await api().call('GET', url, credentials)).status, url).toBe(400);
  });

  it('a parameter of the path is what counts, whatever the query or the body say', async () => {
    const search = await api().call('GET', '/api/codes/icd10/search?q=hypertension&system=loinc', {
      token: await coder(),
    });
    expect(search).toMatchObject({ status: 200, body: { system: 'icd10' } });
  });

  it.each(['%', '_', '%%%%', '\\', "' OR 1=1 --", '(a+)+$', '.*', '[', '\\u0000'])(
    'q=%s is text and nothing else',
    async (q) => {
      const answer = await api().call<{ patients: unknown[] }>(
        'GET',
        `/api/patients?q=${encodeURIComponent(q)}`,
        { token: await token() },
      );
      expect(answer).toMatchObject({ status: 200, body: { patients: [] } });
      const search = await api().call('GET', `/api/codes/icd10/search?q=${encodeURIComponent(q)}`, {
        token: await coder(),
      });
      expect(search.status).toBe(200);
    },
  );

  it('NUL in q, in an address or a name is refused, and no fault of ours', async () => {
    const credentials = { token: await token() };
    for (const url of ['/api/patients?q=%00', '/api/patients/%00', '/api/visit-notes?patientId=%00'])
      expect((await api().call('GET', url, credentials)).status, url).toBe(400);
    const patient = { mrn: 'N\u0000', name: 'P', birthDate: '2000-01-01', sex: 'other' };
    expect((await api().call('POST', '/api/patients', { ...credentials, body: patient })).status).toBe(400);
    const login = { email: 'a\u0000@b.example', password: 'x\u0000' };
    expect((await api().call('POST', '/api/auth/login', { body: login })).status).toBe(400);
  });

  it.each(['1e9', '1000000', '-1', '0', 'NaN', 'Infinity', '1.5', ' ', '9007199254740993'])(
    'limit=%s is refused',
    async (limit) => {
      for (const url of ['/api/patients', '/api/visit-notes', '/api/codes/icd10/search?q=a'])
        expect(
          (
            await api().call(
              'GET',
              `${url}${url.includes('?') ? '&' : '?'}limit=${encodeURIComponent(limit)}`,
              {
                token: await api().login('doctor@kauvery.com'),
              },
            )
          ).status,
          url,
        ).toBe(400);
    },
  );

  it.each(['include', 'select', 'orderBy', 'where', 'take', 'skip', 'cursor', 'omit', 'distinct'])(
    '%s by the caller is refused',
    async (name) => {
      const credentials = { token: await token() };
      for (const url of ['/api/patients', '/api/visit-notes']) {
        const answer = await api().call('GET', `${url}?${name}=id`, credentials);
        expect(answer.status, url).toBe(400);
      }
      const input = encodeURIComponent(JSON.stringify({ [name]: { organization: { users: true } } }));
      expect((await api().call('GET', `/trpc/patients.list?input=${input}`, credentials)).status).toBe(400);
    },
  );
});
