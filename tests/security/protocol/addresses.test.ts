import { describe, expect, it } from 'vitest';
import { leaks, useApi, useSocket } from '../api.ts';
import { sendRaw } from './send-raw.ts';

const api = useApi();
const socket = useSocket(api);

const coder = () => api().login('coder@kauvery.com');

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
    const answer = await sendRaw(
      socket().port,
      `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(bodyOf(answer)).toEqual({ code: 'HEADERS_TOO_LARGE', message: expect.any(String) });
  });

  it.each([
    ['no UTF-8', '/api/codes/icd10/%E0%A4%A', 400, 'BAD_REQUEST'],
    ['too long a part', `/api/codes/icd10/${'A'.repeat(300)}`, 414, 'URI_TOO_LONG'],
  ])('%s is refused like anything else, and not repeated', async (_name, url, status, code) => {
    const answer = await api().server.inject({ url, headers: { authorization: `Bearer ${await coder()}` } });
    expect([answer.statusCode, answer.json()]).toEqual([status, { code, message: expect.any(String) }]);
    expect(answer.body).not.toMatch(/icd10|FST/);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('requests that two servers could read differently are refused', async () => {
    for (const headers of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      'Content-Length: 5\r\nContent-Length: 6\r\n',
      'Transfer-Encoding: xchunked\r\n',
    ]) {
      const answer = await sendRaw(
        socket().port,
        `POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}Connection: close\r\n\r\n0\r\n\r\n`,
      );
      expect(answer, headers).toMatch(/^HTTP\/1\.1 400 /);
      expect(bodyOf(answer)).toEqual({ code: 'BAD_REQUEST', message: expect.any(String) });
    }
  });
});

const bodyOf = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
