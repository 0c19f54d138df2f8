import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** One of the four processes: how it is called, what runs it, and what its environment adds. */
export interface ProcessPlan {
  readonly name: string;
  /** From the root of the repository. */
  readonly folder: string;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 once the process serves. */
  readonly probe: string;
}

export interface RunningProcess {
  readonly name: string;
  /** Settles when the process has ended, with what it said last. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** How long a process may take until it answers, in milliseconds: a busy or small machine needs minutes to read the releases. */
const startMs = 300_000;

/**
 * Starts a process with its output in `<logDir>/<name>.log` and waits until its probe answers. @throws Error with its last
 * words. Nothing is left running when it fails, or when `signal` says to give up.
 */
export async function startProcess(
  plan: ProcessPlan,
  logDir: string,
  signal?: AbortSignal,
): Promise<RunningProcess> {
  mkdirSync(logDir, { recursive: true });
  const logFile = join(logDir, `${plan.name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [plan.entry], {
    cwd: join(root, plan.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...plan.environment },
  });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () =>
      resolve(readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n')),
    );
  });
  try {
    await Promise.race([
      answers(plan, logFile),
      ended.then((words) => Promise.reject(new Error(`${plan.name} stopped at its start:\n${words}`))),
    ]);
  } catch (error) {
    await stop(child, ended);
    throw error;
  }
  return { name: plan.name, ended, stop: () => stop(child, ended) };
}

async function answers({ name, probe }: ProcessPlan, logFile: string): Promise<void> {
  for (const deadline = Date.now() + startMs; Date.now() < deadline; ) {
    const response = await fetch(probe, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `${name} did not answer at ${probe} within ${startMs / 60_000} minutes. Its log, ${logFile}, says how far it came; close what else keeps this machine busy and start again.`,
  );
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await ended;
  clearTimeout(killer);
}
