import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { demonstrationFile, isGiven, readApiConfig, readAppConfig } from '@ohm/config';
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
  await (isGiven('DATABASE_URL') ? startAgainstOwnDatabase() : startDemonstration());
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

/**
 * With DATABASE_URL set nothing is started but the four processes, and nothing is seeded: see docs/operations.md. What is
 * missing is told before anything is built or started.
 */
async function startAgainstOwnDatabase(): Promise<void> {
  // The demonstration's exceptions end with its database.
  const shared = { OHM_DEMO: '' };
  const apiUrl = isGiven('API_URL') ? {} : { API_URL: `http://127.0.0.1:${ports.api}` };
  const plans = [
    { name: 'api', folder: 'apps/api', entry: 'src/main.ts', port: ports.api, environment: shared },
    ...apps.map((app) => ({
      name: app,
      folder: `apps/${app}`,
      entry: 'server.ts',
      port: ports[app],
      environment: { ...shared, ...apiUrl },
    })),
  ].map(({ port, environment, ...plan }) => ({
    ...plan,
    probe: `http://127.0.0.1:${port}/healthz`,
    environment: { ...environment, PORT: String(port) },
  }));
  readApiConfig({ ...process.env, ...shared });
  for (const app of apps) readAppConfig(app, { ...process.env, ...apiUrl });
  for (const [name, port] of Object.entries(ports)) await assertFree(name, port);
  await buildApps(log);
  const logDir = join(dataDir, 'logs');
  const running: RunningProcess[] = [];
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
  };
  try {
    for (const plan of plans) running.push(await startProcess(plan, logDir, stopping.signal));
  } catch (error) {
    await stop();
    throw error;
  }
  untilStopped(running, stop);
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
