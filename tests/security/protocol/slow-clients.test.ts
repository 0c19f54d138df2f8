import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useApi, useSocket } from '../api.ts';

/** The limits of the configuration, so low that each is met: what counts is which side ends the connection. */
const api = useApi({
  environment: {
    SLOWEST_HEADERS_SECONDS: '0.2',
    SLOWEST_REQUEST_SECONDS: '0.4',
    SLOWEST_ANSWER_SECONDS: '1',
  },
});
const socket = useSocket(api);

interface Connection {
  readonly client: Socket;
  /** Resolves when the server is rid of it. */
  readonly ended: Promise<void>;
}

/** One at a time: the next connection that the server takes is this one. */
async function open(): Promise<Connection> {
  const accepted = once(api().server.server, 'connection') as Promise<[Socket]>;
  const client = connect(socket().port, '127.0.0.1');
  client.on('error', () => undefined);
  const [theirs] = await accepted;
  return { client, ended: new Promise((resolve) => theirs.once('close', () => resolve())) };
}

/** What has come by the time that the server closes. */
async function answerOf({ client, ended }: Connection): Promise<string> {
  let text = '';
  client.on('data', (data) => {
    text += data.toString();
  });
  const closed = once(client, 'close');
  await Promise.all([ended, closed]);
  return text;
}

/** Sends a byte whenever the one before has left, for as long as the connection lasts. */
function dribble(client: Socket, byte: string): void {
  const next = () => {
    if (client.writable) client.write(byte, () => setImmediate(next));
  };
  next();
}

describe('who sends slowly is cut off by the server', () => {
  it('with headers that never begin', async () => {
    expect(await answerOf(await open())).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with headers that never end', async () => {
    const connection = await open();
    connection.client.write('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(await answerOf(connection)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with a body that comes byte by byte', async () => {
    const { client, ended } = await open();
    client.write(
      'POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{',
    );
    dribble(client, ' ');
    await ended;
  });

  it.each(['Content-Length: 1000000', 'Transfer-Encoding: chunked'])(
    'with a body that never ends (%s), by every entry',
    async (length) => {
      for (const url of ['/api/auth/login', '/trpc/auth.login', '/fhir/metadata']) {
        const connection = await open();
        connection.client.write(
          `POST ${url} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${length}\r\n\r\n1\r\n{\r\n`,
        );
        await connection.ended;
      }
    },
  );
});

describe('who reads slowly is cut off by the server', () => {
  const many = 'GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400);

  it('who takes nothing of the answers', async () => {
    const { client, ended } = await open();
    client.pause();
    client.write(many);
    await ended;
    client.destroy();
  });

  it('who takes them byte by byte', async () => {
    const { client, ended } = await open();
    let taken = 0;
    const next = () => {
      if (client.destroyed) return;
      if (client.read(1) !== null) taken += 1;
      setImmediate(next);
    };
    client.on('readable', () => undefined);
    client.write(many);
    next();
    await ended;
    client.destroy();
    expect(taken).toBeGreaterThan(0);
  });
});

it('who is quick meanwhile is served', async () => {
  const waiting: Connection[] = [];
  for (let count = 0; count < 50; count += 1) waiting.push(await open());
  expect((await fetch(`${socket().url}/healthz`)).status).toBe(200);
  await Promise.all(waiting.map(({ ended }) => ended));
});
