import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { PasswordWork } from './password-worker.ts';
import { createTurns } from './turns.ts';

/** One core stays for everybody who is signed in. */
const threads = Math.max(1, availableParallelism() - 1);

/** Each takes a core for some 25 ms, so the last of so many waits some two seconds. */
const inTurn = createTurns({ atOnce: threads, atMostWaiting: 64 });

let pool: Piscina | undefined;

/**
 * Threads for hashing alone, made for the first password: the pool that Node has for files and names stays free, and the
 * system gives every other thread the processor first. Linux counts niceness for each thread; elsewhere it is left alone.
 */
function passwordThreads(): Piscina {
  pool ??= new Piscina({
    filename: fileURLToPath(new URL('./password-worker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    niceIncrement: process.platform === 'linux' ? 19 : 0,
  });
  return pool;
}

/** @throws AppError SERVICE_UNAVAILABLE when too many are waiting. */
export async function inPasswordThread(work: PasswordWork): Promise<string | boolean> {
  return inTurn(() => passwordThreads().run(work));
}
