import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { demonstrationFile } from '@ohm/config';
import { demonstrationAccounts, demonstrationPassword } from '../prisma/seed.ts';
import { apps, buildApps } from './build.ts';
import { type RunningProcess, startProcess } from './processes.ts';
import { ports, type Stack, startStack } from './stack.ts';

const dataDir = join(import.meta.dirname, '..', '.data');
const log = (line: string) => console.log(`• ${line}`);

/** Told by Ctrl-C, a closed terminal or whoever started us; also in the middle of a start. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

try {
  await (process.env.DATABASE_URL ? startAgainstOwnDatabase() : startDemonstration());
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}

/** `npm start` on a fresh clone: everything on this machine, with demonstration accounts. */
async function startDemonstration(): Promise<void> {
  for (const [name, port] of Object.entries(ports)) await assertFree(name, port);
  const stack = await startStack({
    dataDir,
    ports,
    codesDir: process.env.CODES_DIR,
    log,
    signal: stopping.signal,
  });
  writeFileSync(
    demonstrationFile,
    Object.entries(stack.commandEnvironment)
      .map((pair) => `${pair.join('=')}\n`)
      .join(''),
    { mode: 0o600 },
  );
  untilStopped(stack.processes, async () => {
    rmSync(demonstrationFile, { force: true });
    await stack.stop();
  });
  console.log(welcome(stack));
}

/** With DATABASE_URL set nothing is started but the four processes, and nothing is seeded: see docs/operations.md. */
async function startAgainstOwnDatabase(): Promise<void> {
  await buildApps(log);
  const logDir = join(dataDir, 'logs');
  const api = {
    name: 'api',
    folder: 'apps/api',
    entry: 'src/main.ts',
    probe: `http://127.0.0.1:${ports.api}/healthz`,
    environment: { PORT: String(ports.api) },
  };
  const plans = apps.map((app) => ({
    name: app,
    folder: `apps/${app}`,
    entry: 'server.ts',
    probe: `http://127.0.0.1:${ports[app]}/healthz`,
    environment: {
      PORT: String(ports[app]),
      API_URL: process.env.API_URL ?? `http://127.0.0.1:${ports.api}`,
    },
  }));
  const running: RunningProcess[] = [];
  for (const plan of [api, ...plans]) running.push(await startProcess(plan, logDir, stopping.signal));
  untilStopped(running, async () => {
    await Promise.all(running.map((one) => one.stop()));
  });
  log(`Running; logs are in ${logDir}`);
}

/** Stops everything when told to, or when one of the processes ends by itself. */
function untilStopped(running: readonly RunningProcess[], stop: () => Promise<void>): void {
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    await stop();
    process.exit(code);
  };
  stopping.signal.addEventListener('abort', () => end(0));
  for (const { name, ended } of running) {
    ended.then((words) => {
      if (!ending && !stopping.signal.aborted) console.error(`\nThe ${name} process ended:\n${words}`);
      return end(stopping.signal.aborted ? 0 : 1);
    });
  }
}

function assertFree(name: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new Error(
          `Port ${port} is in use, and the ${name} process needs it. Stop what listens there, then start again.`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function welcome({ urls, outboxDir, logDir }: Stack): string {
  const width = Math.max(...demonstrationAccounts.map(({ email }) => email.length));
  return [
    '',
    'Ohm is running.',
    '',
    `  Tools portal   ${urls.tools}`,
    `  Admin app      ${urls.admin}`,
    `  Doctor app     ${urls.doctor}`,
    `  API            ${urls.api}/docs`,
    '',
    `Demonstration accounts, password ${demonstrationPassword}`,
    '',
    ...demonstrationAccounts.map(({ email, roles }) => `  ${email.padEnd(width)}  ${roles.join(', ')}`),
    '',
    `Mails are files in ${outboxDir}, logs in ${logDir}. Stop with Ctrl-C.`,
  ].join('\n');
}
