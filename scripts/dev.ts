import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildApps } from './build.ts';
import { startProcess } from './processes.ts';
import { ports, startStack } from './stack.ts';

/** `pnpm dev`: what `npm start` runs, built and started anew whenever a source changes. The very same processes and policies as in earnest. */
const root = join(import.meta.dirname, '..');
const log = (line: string) => console.log(`• ${line}`);
const stack = await startStack({ dataDir: join(root, '.data'), ports, log });
let processes = [...stack.processes];

let timer: NodeJS.Timeout | undefined;
let working = Promise.resolve();
for (const folder of ['apps', 'packages']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file || /node_modules|build|generated|\.stamp|\.test\./.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(restart, restart);
    }, 200);
  });
}
process.on('SIGINT', end);
process.on('SIGTERM', end);
log(`Watching. ${Object.values(stack.urls).join('  ')}`);

async function restart(): Promise<void> {
  try {
    await buildApps(log);
    await Promise.all(processes.map((one) => one.stop()));
    processes = await Promise.all(Object.values(stack.plans).map((plan) => startProcess(plan, stack.logDir)));
    log('Running what is there now');
  } catch (error) {
    console.error((error as Error).message);
  }
}

async function end(): Promise<void> {
  await Promise.all(processes.map((one) => one.stop()));
  await stack.stop();
  process.exit(0);
}
