import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './server.ts';

/** The server of an app as it listens, with limits so low that each is met. */
let server: Server;

beforeAll(async () => {
  const app = express();
  app.all('*', (_request, response) => {
    response.send('a'.repeat(100_000));
  });
  server = serve(app, {
    HOST: '127.0.0.1',
    PORT: 0,
    SLOWEST_HEADERS_SECONDS: 0.1,
    SLOWEST_REQUEST_SECONDS: 0.2,
    SLOWEST_ANSWER_SECONDS: 0.5,
  });
  await once(server, 'listening');
});
afterAll(() => void server.close());

it.each([
  ['sends nothing', ''],
  ['never ends the headers', 'GET / HTTP/1.1\r\nHost: a\r\n'],
  ['never ends the body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'],
  ['takes no answer', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400)],
])('a client that %s is cut off', async (_name, text) => {
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  const [theirs] = await accepted;
  const ended = new Promise((resolve) => theirs.once('close', resolve));
  client.pause();
  client.write(text);
  await ended;
  client.destroy();
  expect(theirs.destroyed).toBe(true);
});
