import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leaks, useApi, useSocket } from './api.ts';

const api = useApi();
const socket = useSocket(api);

const token = () => api().login('doctor@kauvery.com');
const coder = () => api().login('coder@kauvery.com');
const patientsOf = async () =>
  (await api().sql<{ count: number }>('SELECT count(*)::int AS count FROM patients'))[0]?.count;

/** Sends bytes as they are and answers what comes back until the other side closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = connect(socket().port, '127.0.0.1', () => client.write(text));
    let answer = '';
    client.on('data', (data) => {
      answer += data.toString();
    });
    client.on('close', () => resolve(answer));
    client.on('error', reject);
  });
}

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

describe('bodies', () => {
  it('of 100 MB are refused without being read', async () => {
    for (const url of ['/api/codes/extract', '/trpc/codes.extract', '/api/auth/login']) {
      const answer = await raw(
        `POST ${url} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\nConnection: close\r\n\r\n{`,
      );
      expect(answer, url).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  it('of 100 MB in chunks, without an announced length, are cut off', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        `${socket().url}/api/auth/login`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      // The server may hang up while we still send: the answer is what counts.
      sending.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || reject(error));
      const chunk = 'a'.repeat(1024 * 1024);
      for (let sent = 0; sent < 4; sent += 1) sending.write(chunk);
      sending.end();
    });
    expect(status).toBe(413);
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, gzip', 'identity'])(
    'that come encoded (%s) are refused, whatever is in them',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
      expect(bomb.length).toBeLessThan(100_000);
      const response = await fetch(`${socket().url}/api/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: bomb,
      });
      expect(response.status).toBe(415);
      expect(await response.text()).toContain('without Content-Encoding');
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'that another site’s form can send (%s) are refused',
    async (type) => {
      const body = JSON.stringify({ email: 'doctor@kauvery.com', password: 'Welcome-to-ohm-2026' });
      for (const url of ['/api/auth/login', '/trpc/auth.login', '/trpc/auth.startSession']) {
        const answer = await api().call('POST', url, { body, headers: { 'content-type': type } });
        expect(answer.status, url).toBe(415);
        expect(JSON.stringify(answer.body)).not.toContain('accessToken');
      }
    },
  );
});

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

describe('batches', () => {
  it('beyond the cap are refused as a whole', async () => {
    const names = Array.from({ length: 11 }, () => 'auth.me').join(',');
    const answer = await api().call('GET', `/trpc/${names}?batch=1&input={}`, { token: await token() });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('kauvery');
  });

  it('answer each part as if it stood alone', async () => {
    const input = encodeURIComponent('{"0":{},"1":{},"2":{}}');
    const { body } = await api().call(
      'GET',
      `/trpc/auth.me,patients.list,organizations.list?batch=1&input=${input}`,
      {
        token: await coder(),
      },
    );
    const statuses = (body as unknown as { result?: object; error?: { data: { httpStatus: number } } }[]).map(
      (part) => part.error?.data.httpStatus ?? 200,
    );
    expect(statuses).toEqual([200, 403, 403]);
  });
});

describe('addresses', () => {
  it.each([
    '/api/../api/patients',
    '/api//patients',
    '/API/patients',
    '/api/patients/',
    '/api/patients;a=b',
    '/api/%70atients/../users',
    '/trpc/patients.list/',
    '/trpc/__proto__',
    '/trpc/constructor',
    '/trpc/toString',
    '/trpc/_def.procedures',
  ])('%s leads around no guard', async (path) => {
    const { status, body } = await api().call('GET', path, { token: await coder() });
    expect([400, 403, 404]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(leaks);
  });

  it('headers beyond 16 KB are refused', async () => {
    const answer = await raw(`GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('requests that two servers could read differently are refused', async () => {
    for (const headers of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      'Content-Length: 5\r\nContent-Length: 6\r\n',
      'Transfer-Encoding: xchunked\r\n',
    ]) {
      const answer = await raw(
        `POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}Connection: close\r\n\r\n0\r\n\r\n`,
      );
      expect(answer, headers).toMatch(/^HTTP\/1\.1 400 /);
    }
  });

  it('slow headers, slow bodies and slow readers are cut off: the limits that Node enforces are set', () => {
    const { server } = api().server;
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(30_000);
    expect(server.timeout).toBe(120_000);
    expect(server.maxHeadersCount === null || server.maxHeadersCount <= 2_000).toBe(true);
  });
});
