import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { freePorts } from '../tests/free-ports.ts';

/**
 * `node scripts/images.ts`: builds every image and starts each by its own command against an empty PostgreSQL, migrate
 * first, as compose.yaml does; asks for its health, and checks who it runs as, what it could write, how large it is and
 * that it ends when told to. What builds and runs is OHM_BUILD_IMAGE (`TOOL FILE NAME --target T`, `TOOL --start NAME
 * VARIABLE=…` on the host's network, `TOOL --run NAME 'command'`); without one, that is said aloud and nothing is tried.
 */
const root = join(import.meta.dirname, '..');
const tool = process.env.OHM_BUILD_IMAGE ?? join(root, '../shared/tools/build-image');
const names = ['api', 'doctor', 'admin', 'tools'] as const;
/** How long an image may take until it answers; it is unpacked first. */
const startMs = 180_000;
/** How long it may take to end, as in compose.yaml. */
const stopMs = 15_000;
/** What an image may add to its base, in MiB. */
const largestMiB = 250;

/** What the tool finds on the machine: the project's own Node comes without the npm that a base may be made with. */
const env = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter),
};

type Environment = Readonly<Record<string, string>>;

async function main(): Promise<void> {
  for (const target of ['migrate', ...names]) {
    console.log(`• Building ${target}`);
    toEnd(['docker/Dockerfile', `ohm-${target}`, '--target', target]);
  }
  const folder = mkdtempSync(join(tmpdir(), 'ohm-images-'));
  // The database server's user is another when root runs this.
  chmodSync(folder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  try {
    const secret = () => randomBytes(32).toString('hex');
    const logins = { DATABASE_LOGINS_SECRET: secret() };
    const said = toEnd(['--start', 'ohm-migrate', ...pairs({ DATABASE_URL: postgres.url, ...logins })]);
    console.log(`• migrate: ${said.trim().replaceAll('\n', ', ')}`);
    const ports = await freePorts(names.length);
    const shared = {
      FORWARDED_SECRET: secret(),
      PUBLIC_API_URL: 'https://api.ohm.test',
      PUBLIC_DOCTOR_URL: 'https://app.ohm.test',
      PUBLIC_ADMIN_URL: 'https://admin.ohm.test',
      PUBLIC_TOOLS_URL: 'https://tools.ohm.test',
    };
    const api = {
      ...logins,
      DATABASE_URL: postgres.url,
      ACCESS_TOKEN_SECRET: secret(),
      SECOND_FACTOR_SECRET: secret(),
      SMTP_URL: 'smtp://127.0.0.1:25',
    };
    const app = { API_URL: `http://127.0.0.1:${ports[0]}`, TRUSTED_PROXIES: '1' };
    for (const [index, name] of names.entries()) {
      const PORT = String(ports[index]);
      console.log(
        `• ${name}: ${await verify(`ohm-${name}`, { ...shared, ...(name === 'api' ? api : app), PORT })}`,
      );
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts an image by its own command, checks all that an operator relies on, stops it, and answers what was found. */
async function verify(image: string, environment: Environment): Promise<string> {
  const { PORT = '' } = environment;
  const child = spawn(tool, ['--start', image, ...pairs(environment)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const started = performance.now();
  while (!(await answers(PORT))) {
    const late = performance.now() - started > startMs;
    if (late || child.exitCode !== null)
      throw new Error(`${image} does not answer:\n${words.join('').slice(-2_000)}`);
  }
  const pid = listenerOn(PORT);
  try {
    const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (uid === '0') throw new Error(`${image} runs as root.`);
    const { size, writable } = inspect(image, PORT);
    if (writable.length > 0) throw new Error(`${image} could write:\n${writable.join('\n')}`);
    if (size > largestMiB) throw new Error(`${image} adds ${size} MiB to its base.`);
    process.kill(pid, 'SIGTERM');
    const code = await Promise.race([ended, after(stopMs)]);
    if (code !== 0)
      throw new Error(`${image} ended on SIGTERM with ${code}:\n${words.join('').slice(-2_000)}`);
    return `healthy as user ${uid}, ${size} MiB over its base, writes nothing, ends on SIGTERM`;
  } catch (error) {
    if (child.exitCode === null) process.kill(pid, 'SIGKILL');
    throw error;
  }
}

/** What is memory or the kernel's in a container of compose.yaml, and never written by ours. */
const elsewhere = ['/proc', '/sys', '/dev', '/tmp', '/var/tmp', '/run', '/home/node']
  .map((folder) => `-not -path '${folder}' -not -path '${folder}/*'`)
  .join(' ');

/**
 * From inside, as the image's own user: its HEALTHCHECK's command against the running process, what it adds to its base in
 * MiB, and what it could write.
 */
function inspect(
  image: string,
  port: string,
): { readonly size: number; readonly writable: readonly string[] } {
  const commands = [
    `PORT=${port} node docker/healthcheck.mjs`,
    'du -sm /ohm | cut -f1',
    `(find / -xdev -writable -not -type l ${elsewhere} 2>/dev/null || true)`,
  ];
  const [size = '', ...writable] = toEnd(['--run', image, commands.join(' && ')])
    .trim()
    .split('\n');
  return { size: Number(size), writable };
}

async function answers(port: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
  if (!answer) await after(200);
  return answer?.ok ?? false;
}

function after(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, 'nothing').unref());
}

/** The process that listens on a port: the builder shares the host's network and processes with what it runs. */
function listenerOn(port: string): number {
  const { stdout } = spawnSync('ss', ['-Hltnp', `sport = :${port}`], { encoding: 'utf8' });
  const pid = Number(/pid=(\d+)/.exec(stdout)?.[1]);
  if (!pid) throw new Error(`Nobody listens on port ${port} that this user can see.`);
  return pid;
}

/** Runs the tool to its end and answers what it said. */
function toEnd(parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, parameters, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  throw new Error(`${parameters.slice(0, 2).join(' ')} failed:\n${`${stdout}${stderr}`.slice(-3_000)}`);
}

function pairs(environment: Environment): string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

if (existsSync(tool)) await main();
else console.log(`SKIPPED: no image was built, for want of ${tool}. OHM_BUILD_IMAGE names another builder.`);
