import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const startMs = 120_000;

export interface ServerProcess {
  readonly url: string;
  /** Time on processors that the process has used so far, in milliseconds (Linux). */
  processorMs(): number;
  stop(): Promise<void>;
}

/**
 * Starts a server in a process of its own, as in production and with the same Node flags as every other; its output goes
 * straight into a file, so that nobody's time is spent on reading it. Resolves once `probe` answers 200.
 */
export async function startServer(options: {
  readonly entry: string;
  readonly port: number;
  readonly probe: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}): Promise<ServerProcess> {
  const { entry, port, probe, environment, logFile } = options;
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [join(root, entry)], {
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...environment },
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + startMs; ; ) {
    const answer = await fetch(`${url}${probe}`).catch(() => null);
    if (answer?.ok) {
      return { url, processorMs: () => processorMs(child.pid ?? 0), stop: () => stop(child) };
    }
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop(child);
      throw new Error(`${entry} did not start: see ${logFile}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** utime and stime of proc(5), in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
