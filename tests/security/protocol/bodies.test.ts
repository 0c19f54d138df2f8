import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

  const start =
    'POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  const megabyte = `100000\r\n${'a'.repeat(0x10_0000)}\r\n`;

  it('that are too large are heard out, so that the answer arrives and the connection goes on', async () => {
    const sender = connect(socket().port, '127.0.0.1');
    sender.write(start + megabyte.repeat(3));
    await once(sender, 'readable');
    sender.write(`0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect((await text(sender)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  });

  it('that never end are cut off', async () => {
    const sender = connect(socket().port, '127.0.0.1');
    const gone = new Promise((resolve) => sender.once('close', resolve));
    sender.on('error', () => {}).resume();
    sender.write(start);
    let megabytes = 0;
    const sendOn = (): void => {
      megabytes += 1;
      if (megabytes < 200 && sender.writable) sender.write(megabyte, sendOn);
    };
    sendOn();
    await gone;
    expect(megabytes).toBeLessThan(200);
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
