import { hashPassword, verifyPassword } from '@ohm/identity';
import { demonstrationPassword } from '../../prisma/seed.ts';
import { createBenchAccounts } from './measure/bench-accounts.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { median, quantile, rounds } from './measure/interleaved.ts';
import { table } from './measure/markdown.ts';
import { type RunningApi, startRunningApi } from './measure/running-api.ts';
import { SignIns } from './measure/sign-in-load.ts';

/** Sign-ins of a round, each of another account, and so many at once. */
const signIns = 60;
const atOnce = 8;
/** Requests of a round whose time is taken. */
const requests = 150;

/** Verifies so many passwords, as many at once as there are sign-ins; answers how many a second. */
async function verifications(hash: string): Promise<number> {
  const started = performance.now();
  let left = signIns;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await verifyPassword(hash, demonstrationPassword);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (signIns / (performance.now() - started)) * 1000;
}

/** The p95 of requests that come one after the other, in milliseconds. */
async function answerTime(api: RunningApi, token: string): Promise<number> {
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const started = performance.now();
    const { status } = await api.call('GET', request % 2 ? '/api/auth/me' : '/api/patients', { token });
    if (status !== 200) throw new Error(`A request was answered with ${status}.`);
    times.push(performance.now() - started);
  }
  return quantile(
    times.toSorted((one, other) => one - other),
    0.95,
  );
}

export const benchmark: Benchmark = {
  title: 'Sign-in',
  method:
    `Sign-ins of ${signIns} accounts, ${atOnce} at once, through the running API, beside the bare verification of as many passwords at the ` +
    'same concurrency (of them as many are hashed at once as the machine has cores, less one); and the p95 of reading who one is and ' +
    `of a list of patients, alone and while ${atOnce} callers sign in without a pause, from a thread of their own. Medians of ${rounds} ` +
    'interleaved rounds.',
  async run(_data, say) {
    say('starting the API');
    const api = await startRunningApi();
    const emails = Array.from({ length: signIns }, (_, index) => `bench${index}@kauvery.com`);
    await createBenchAccounts(api, 'kauvery', emails);
    const load = new SignIns({ url: api.url, emails, password: demonstrationPassword, atOnce });
    try {
      const hash = await hashPassword(demonstrationPassword);
      const doctor = await api.login('doctor@kauvery.com');
      const throughput: number[] = [];
      const slowdown: number[] = [];
      for (let round = -1; round < rounds; round += 1) {
        say(`round ${round + 1} of ${rounds}`);
        const bare = await verifications(hash);
        const whole = await load.count(signIns);
        const alone = await answerTime(api, doctor);
        const under = await load.during(() => answerTime(api, doctor));
        if (round < 0) continue;
        say(
          `${bare.toFixed(1)} verifications and ${whole.toFixed(1)} sign-ins a second; p95 ${alone.toFixed(1)} and ${under.toFixed(1)} ms`,
        );
        throughput.push(whole / bare);
        slowdown.push(under / alone);
      }
      return table(
        ['figure', 'measured', 'wanted'],
        [
          ['sign-ins a second ÷ verifications a second', median(throughput).toFixed(2), '≥ 0.85'],
          ['p95 under a flood of sign-ins ÷ p95 alone', median(slowdown).toFixed(2), '≤ 1.5'],
        ],
      );
    } finally {
      await load.close();
      await api.stop();
    }
  },
};
