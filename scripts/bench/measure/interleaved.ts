/** Milliseconds: the middle of several runs, so that one disturbed run counts for nothing. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds since any fixed moment. */
export type Clock = () => number;

const wallClock: Clock = () => performance.now();

/**
 * Processor time of this thread: for work of one core that others of a shared machine would interrupt. Some systems count it
 * in ticks of 4 ms, so a question has to take many of them.
 */
export const processorClock: Clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Fewer runs leave it to chance which engine meets the machine at a bad time. */
export const rounds = 7;

/**
 * Asks every engine all questions, one at a time, in `rounds` rounds that take turns between the engines; the median over the
 * rounds of each round's p50 and p95. A round before the first warms up and does not count.
 */
export async function interleaved<Q>(
  engines: Readonly<Record<string, (question: Q) => unknown>>,
  questions: readonly Q[],
  clock: Clock = wallClock,
): Promise<Record<string, Timing>> {
  const runs = new Map<string, Timing[]>(Object.keys(engines).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, ask] of Object.entries(engines)) {
      const timing = await oneRound(ask, questions, clock);
      if (round >= 0) runs.get(name)?.push(timing);
    }
  }
  return Object.fromEntries(
    [...runs].map(([name, timings]) => [
      name,
      { p50: median(timings.map(({ p50 }) => p50)), p95: median(timings.map(({ p95 }) => p95)) },
    ]),
  );
}

async function oneRound<Q>(
  ask: (question: Q) => unknown,
  questions: readonly Q[],
  clock: Clock,
): Promise<Timing> {
  const times: number[] = [];
  for (const question of questions) {
    const start = clock();
    const answer = ask(question);
    // Engines in process are not made to wait for a turn of the event loop.
    if (answer instanceof Promise) await answer;
    times.push(clock() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The middle of several numbers, NaN of none. */
export function median(numbers: readonly number[]): number {
  return quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );
}

/** The number below which `share` (0 to 1) of ascending numbers lie. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.floor(share * (ascending.length - 1))] ?? Number.NaN;
}
