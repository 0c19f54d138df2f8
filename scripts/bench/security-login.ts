import { hashPassword, verifyPassword } from '@ohm/identity';
import { demonstrationPassword } from '../../prisma/seed.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { rounds } from './measure/interleaved.ts';
import { table } from './measure/markdown.ts';
import { type RunningApi, startRunningApi } from './measure/running-api.ts';

/** Sign-ins of a round, each of another account, and so many at once. */
const signIns = 60;
const atOnce = 8;
/** Requests of a round whose time is taken. */
const requests = 150;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const p95 = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** Does `work` for every number below `count`, `atOnce` of them at a time; answers how many a second. */
async function perSecond(count: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count / (performance.now() - started)) * 1000;
}

async function createAccounts(api: RunningApi): Promise<string[]> {
  const emails = Array.from({ length: signIns }, (_, index) => `bench${index}@kauvery.com`);
  const hash = await hashPassword(demonstrationPassword);
  await api.sql(
    `WITH made AS (
       INSERT INTO users (id, organization_id, email, name, roles)
       SELECT gen_random_uuid(), o.id, email, 'Bench', '{OTHER}' FROM organizations o, unnest($1::text[]) AS email
       WHERE o.slug = 'kauvery' RETURNING id, organization_id)
     INSERT INTO credentials (user_id, organization_id, password_hash) SELECT id, organization_id, $2 FROM made`,
    [emails, hash],
  );
  return emails;
}

export const benchmark: Benchmark = {
  title: 'Sign-in',
  method:
    `Sign-ins of ${signIns} accounts, ${atOnce} at once, through the running API, beside the bare verification of as many passwords at the ` +
    'same concurrency of hashing; and the p95 of reading who one is and of a list of patients, alone and while sign-ins come without a pause. ' +
    `Medians of ${rounds} interleaved rounds.`,
  async run(_data, say) {
    say('starting the API');
    const api = await startRunningApi();
    try {
      const emails = await createAccounts(api);
      const hash = await hashPassword(demonstrationPassword);
      const doctor = await api.login('doctor@kauvery.com');
      const signIn = (index: number) => api.login(emails[index % emails.length] ?? '');
      const times = async () => {
        const taken: number[] = [];
        for (let request = 0; request < requests; request += 1) {
          const started = performance.now();
          await api.call('GET', request % 2 ? '/api/auth/me' : '/api/patients', { token: doctor });
          taken.push(performance.now() - started);
        }
        return p95(taken);
      };
      const flooded = async () => {
        let over = false;
        let index = 0;
        const flood = Array.from({ length: atOnce }, async () => {
          while (!over) {
            index += 1;
            await signIn(index);
          }
        });
        const measured = await times();
        over = true;
        await Promise.all(flood);
        return measured;
      };
      const throughput: number[] = [];
      const slowdown: number[] = [];
      for (let round = -1; round < rounds; round += 1) {
        say(`round ${round + 1} of ${rounds}`);
        const bare = await perSecond(signIns, () => verifyPassword(hash, demonstrationPassword));
        const whole = await perSecond(signIns, signIn);
        const alone = await times();
        const under = await flooded();
        if (round < 0) continue;
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
      await api.stop();
    }
  },
};
