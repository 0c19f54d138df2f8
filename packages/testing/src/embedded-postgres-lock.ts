import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How long a server may take to write everything out before we give up on it. */
const SHUTDOWN_TIMEOUT_MS = 20_000;

/** Beside the cluster, because PostgreSQL keeps its own lock inside: which Node.js process started the server. */
const ownerFile = (dataDir: string): string => `${dataDir}.owner`;
const serverFile = (dataDir: string): string => join(dataDir, 'postmaster.pid');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process id in the first line of a file, or null. */
async function pidIn(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : null;
}

/** Is the process a PostgreSQL server? A number in a stale file may by now belong to anything. */
async function isServer(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes('postgres');
}

async function endOrphan(dataDir: string, pid: number): Promise<void> {
  const changes = watch(dataDir);
  try {
    process.kill(pid, 'SIGINT');
    const signal = AbortSignal.timeout(SHUTDOWN_TIMEOUT_MS);
    while (existsSync(serverFile(dataDir))) await once(changes, 'change', { signal });
  } catch (error) {
    if (!isAlive(pid)) return;
    throw new Error(
      `The PostgreSQL server ${pid} of an earlier run does not stop: end it, then start again.`,
      {
        cause: error,
      },
    );
  } finally {
    changes.close();
  }
}

/**
 * Makes this process the only user of a cluster's folder. A server that an earlier process left behind is stopped, its
 * stale lock removed; where the earlier process still runs, one sentence says so.
 */
export async function claimCluster(dataDir: string): Promise<void> {
  const server = await pidIn(serverFile(dataDir));
  if (server !== null && (await isServer(server))) {
    const owner = await pidIn(ownerFile(dataDir));
    if (owner !== null && isAlive(owner)) {
      throw new Error(`The database in ${dataDir} is in use by process ${owner}: stop that one first.`);
    }
    await endOrphan(dataDir, server);
  }
  await rm(serverFile(dataDir), { force: true });
  if (existsSync(dirname(dataDir))) await writeFile(ownerFile(dataDir), `${process.pid}\n`);
}

/** Gives the folder back after the server has stopped. */
export async function releaseCluster(dataDir: string): Promise<void> {
  await rm(ownerFile(dataDir), { force: true });
}
