import { mkdtemp } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppServer } from './server.ts';

/** The server of an app before any page is reached: a build of one route that says when it was. */
const publicUrl = 'https://tools.ohm.test';
const reached = () => new Response('reached');
const build = {
  entry: { module: { default: reached } },
  routes: { root: { id: 'root', path: '*', module: { loader: reached, action: reached } } },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {},
  isSpaMode: false,
} as never;

let server: Server;
let url: string;

beforeAll(async () => {
  const config = {
    HOST: '127.0.0.1',
    PORT: 0,
    API_URL: 'http://127.0.0.1:1',
    FORWARDED_SECRET: 'f'.repeat(48),
    TRUSTED_PROXIES: 0,
    SLOWEST_HEADERS_SECONDS: 10,
    SLOWEST_REQUEST_SECONDS: 30,
    SLOWEST_ANSWER_SECONDS: 120,
    PUBLIC_API_URL: 'https://api.ohm.test',
    PUBLIC_DOCTOR_URL: 'https://app.ohm.test',
    PUBLIC_ADMIN_URL: 'https://admin.ohm.test',
    PUBLIC_TOOLS_URL: publicUrl,
  };
  // Empty and its own: what others leave in the folder of temporary files would be served.
  const clientFolder = await mkdtemp(join(tmpdir(), 'ohm-client-'));
  server = createAppServer({ app: 'tools', config, build, clientFolder }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => void server.close());

const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(`${url}${path}`, { method, headers, redirect: 'manual', ...(body !== undefined && { body }) });

describe('a form', () => {
  it('of the app itself is let through', async () => {
    expect(await (await send('POST', '/login', { origin: publicUrl }, 'a=b')).text()).toBe('reached');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'of another site, or of nobody, is refused: %s',
    async (method) => {
      for (const origin of [
        'https://evil.example',
        'null',
        `${publicUrl}.evil.example`,
        'https://admin.ohm.test',
        'http://tools.ohm.test',
      ])
        expect((await send(method, '/login', { origin }, 'a=b')).status, origin).toBe(403);
      expect((await send(method, '/login', {}, 'a=b')).status).toBe(403);
      for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
        expect(
          (await send(method, '/login', { origin: 'https://evil.example', 'content-type': type }, 'x'))
            .status,
        ).toBe(403);
    },
  );

  it('without a length, compressed, or too long is refused before it is read', async () => {
    const own = { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' };
    const chunked = await new Promise((resolve, reject) => {
      const sending = request(`${url}/login`, { method: 'POST', headers: own }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.write('email=a');
      sending.end();
    });
    expect(chunked).toBe(411);
    expect((await send('POST', '/login', { ...own, 'content-encoding': 'gzip' }, 'x')).status).toBe(411);
    const long = await new Promise((resolve, reject) => {
      const headers = { ...own, 'content-length': String(100 * 1024 * 1024) };
      const sending = request(`${url}/login`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.write('a');
    });
    expect(long).toBe(413);
  });
});

describe('an answer', () => {
  it('has a policy with a nonce of its own, and is framed and kept by nobody', async () => {
    const [one, other] = [await send('GET', '/codes'), await send('GET', '/codes')];
    const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? '';
    const nonceOf = (answer: Response) => /'nonce-([^']{20,})'/.exec(policyOf(answer))?.[1];
    expect(nonceOf(one)).toBeDefined();
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(policyOf(one)).not.toMatch(/unsafe|\*/);
    for (const part of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "default-src 'self'",
    ])
      expect(policyOf(one)).toContain(part);
    const headers = Object.fromEntries(one.headers);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('of /__manifest is that there is nothing', async () => {
    for (const path of ['/__manifest', '/__manifest?p=/a&p=/b', '/__MANIFEST', '/__manifest/'])
      expect((await send('GET', path)).status, path).toBe(404);
  });
});
