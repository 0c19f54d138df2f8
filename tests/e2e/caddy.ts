import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';

const root = join(import.meta.dirname, '../..');

/** The domain of the tests: no DNS will ever know it (RFC 6761). */
export const domain = 'ohm.test';

/**
 * Where a Caddy is: the installed one, or Debian's package unpacked into a temporary folder where apt can fetch it.
 * Null, and said aloud, elsewhere.
 */
export function findCaddy(): string | null {
  if (spawnSync('caddy', ['version']).status === 0) return 'caddy';
  const folder = join(tmpdir(), 'ohm-caddy');
  const unpacked = join(folder, 'usr/bin/caddy');
  if (existsSync(unpacked)) return unpacked;
  if (process.env.OHM_OFFLINE !== '1') {
    const download = mkdtempSync(join(tmpdir(), 'ohm-apt-'));
    spawnSync('apt-get', ['download', 'caddy'], { cwd: download, timeout: 60_000 });
    const file = readdirSync(download).find((name) => name.endsWith('.deb'));
    if (file) spawnSync('dpkg-deb', ['-x', join(download, file), folder]);
    rmSync(download, { recursive: true, force: true });
    if (existsSync(unpacked)) return unpacked;
  }
  process.stderr.write('SKIPPED: the Caddyfile is not tried, for want of a caddy: apt-get install caddy\n');
  return null;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Request {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** The loopback address that the request comes from. */
  readonly from?: string;
}

export interface Caddy {
  /** Asks for https://<name>.ohm.test<path>, and trusts nobody but this Caddy's own authority. */
  get(name: string, path: string, request?: Request): Promise<Answer>;
  /** Asks for http://<name>.ohm.test<path>. */
  plain(name: string, path: string): Promise<Answer>;
  /** What a browser may be told to trust: SHA-256 of the public key that https://<name>.ohm.test shows, in base64. */
  publicKey(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Runs the Caddyfile of the project with certificates of its own on these ports, in front of these upstreams. */
export async function startCaddy(options: {
  readonly binary: string;
  readonly http: number;
  readonly https: number;
  /** Name of the process → its port. */
  readonly upstreams: Readonly<Record<string, number>>;
}): Promise<Caddy> {
  const { binary, http, https, upstreams } = options;
  const folder = mkdtempSync(join(tmpdir(), 'ohm-caddy-data-'));
  const globals = [
    'local_certs',
    'skip_install_trust',
    'admin off',
    `http_port ${http}`,
    `https_port ${https}`,
  ];
  const child = spawn(binary, ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      NODE_ENV: 'production',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      OHM_DOMAIN: domain,
      CADDY_GLOBAL_OPTIONS: globals.join('\n'),
      ...Object.fromEntries(
        Object.entries(upstreams).map(([name, port]) => [
          `OHM_${name.toUpperCase()}_UPSTREAM`,
          `127.0.0.1:${port}`,
        ]),
      ),
    },
  });
  const words = text(child.stderr);
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const authority = join(folder, 'caddy/pki/authorities/local/root.crt');
  const get: Caddy['get'] = async (name, path, request = {}) =>
    ask(httpsRequest, name, https, path, request, readFileSync(authority));
  const plain: Caddy['plain'] = (name, path) => ask(httpRequest, name, http, path, {});
  const publicKey: Caddy['publicKey'] = (name) => keyOf(`${name}.${domain}`, https, readFileSync(authority));
  for (const deadline = Date.now() + 30_000; ; ) {
    const status = await Promise.all(
      Object.keys(upstreams).map((name) => get(hostOf[name] ?? name, '/healthz').then((one) => one.status)),
    ).catch(() => []);
    if (status.length > 0 && status.every((one) => one === 200)) return { get, plain, publicKey, stop };
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Caddy does not answer: ${(await words).slice(-2_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The public name of a process, where it is another. */
const hostOf: Readonly<Record<string, string>> = { doctor: 'app' };

function ask(
  send: typeof httpsRequest,
  name: string,
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, from }: Request,
  ca?: Buffer,
): Promise<Answer> {
  const host = `${name}.${domain}`;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host, ...headers },
        servername: host,
        agent: false,
        ...(ca && { ca }),
        ...(from && { localAddress: from }),
      },
      async (response) => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: await text(response) });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function keyOf(servername: string, port: number, ca: Buffer): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port, servername, ca });
  await once(socket, 'secureConnect');
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
  socket.end();
  return createHash('sha256')
    .update(key ?? '')
    .digest('base64');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
