import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useApi, useSocket } from '../api.ts';
import { sendRaw } from './send-raw.ts';

const api = useApi();
const socket = useSocket(api);

describe('bodies', () => {
  it('of 100 MB are refused without being read', async () => {
    for (const url of ['/api/codes/extract', '/trpc/codes.extract', '/api/auth/login']) {
      const answer = await sendRaw(
        socket().port,
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
