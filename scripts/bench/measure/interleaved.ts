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
  return Object.fromEntries([...runs].map(([name, timings]) => [name, middleOf(timings)]));
}

/**
 * Asks every engine each question once, so that none lives on what it remembers: a part of the questions a round, in `rounds`
 * rounds that take turns between the engines. The timing is the median of the rounds; the answers are in the order of the
 * questions. What it warms up with does not count.
 */
export async function eachOnce<Q, A>(
  engines: Readonly<Record<string, (question: Q) => A | Promise<A>>>,
  questions: { readonly warmUp: readonly Q[]; readonly counted: readonly Q[] },
): Promise<Record<string, Timing & { readonly answers: readonly A[] }>> {
  const { warmUp, counted } = questions;
  const size = Math.ceil(counted.length / rounds);
  const runs = Object.entries(engines).map(([name, ask]) => ({
    name,
    ask,
    timings: [] as Timing[],
    answers: [] as A[],
  }));
  for (const { ask } of runs) await oneRound(ask, warmUp, wallClock);
  for (let round = 0; round < rounds; round += 1) {
    const part = counted.slice(round * size, (round + 1) * size);
    for (const { ask, timings, answers } of runs)
      timings.push(await oneRound(ask, part, wallClock, (answer) => answers.push(answer)));
  }
  return Object.fromEntries(
    runs.map(({ name, timings, answers }) => [name, { ...middleOf(timings), answers }]),
  );
}

async function oneRound<Q, A>(
  ask: (question: Q) => A | Promise<A>,
  questions: readonly Q[],
  clock: Clock,
  keep?: (answer: A) => void,
): Promise<Timing> {
  const times: number[] = [];
  for (const question of questions) {
    const start = clock();
    const asked = ask(question);
    // Engines in process are not made to wait for a turn of the event loop.
    const answer = asked instanceof Promise ? await asked : asked;
    times.push(clock() - start);
    keep?.(answer);
  }
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function middleOf(timings: readonly Timing[]): Timing {
  return { p50: median(timings.map(({ p50 }) => p50)), p95: median(timings.map(({ p95 }) => p95)) };
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
