import { hashPassword } from '@ohm/identity';
import { demonstrationPassword } from '../../prisma/seed.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { share, table } from './measure/markdown.ts';
import { type RunningApi, startRunningApi } from './measure/running-api.ts';

/** Pairs of one address that has an account and one that has none. */
const pairs = 500;

/** How often the known address took longer, a tie counting half: .5 tells nothing, 1 and 0 tell everything (Mann–Whitney). */
function separation(known: readonly number[], unknown: readonly number[]): number {
  let won = 0;
  for (const one of known) for (const other of unknown) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (known.length * unknown.length);
}

/** Two standard deviations of the separation where there is no difference: what chance alone shows. */
const chance = 2 * Math.sqrt((2 * pairs + 1) / (12 * pairs * pairs));

const questions = {
  'signing in with a wrong password': (api: RunningApi, email: string) =>
    api.call('POST', '/api/auth/login', { body: { email, password: 'not the right password' } }),
  'asking for a link to set a password': (api: RunningApi, email: string) =>
    api.call('POST', '/api/auth/reset/request', { body: { email } }),
} as const;

export const benchmark: Benchmark = {
  title: 'Who has an account',
  method:
    `${pairs} addresses with an account and ${pairs} without one, in turns, each once, with no attempt before it: how well the time of ` +
    'the answer tells them apart, as the share of comparisons in which the known one took longer, and whether status and words do.',
  async run(_data, say) {
    say('starting the API');
    const api = await startRunningApi();
    try {
      const hash = await hashPassword(demonstrationPassword);
      await api.sql(
        `WITH made AS (
           INSERT INTO users (id, organization_id, email, name, roles)
           SELECT gen_random_uuid(), o.id, 'known' || n || '@kauvery.com', 'Known', '{OTHER}'
           FROM organizations o, generate_series(0, $1 - 1) AS n WHERE o.slug = 'kauvery' RETURNING id, organization_id)
         INSERT INTO credentials (user_id, organization_id, password_hash) SELECT id, organization_id, $2 FROM made`,
        [pairs, hash],
      );
      const rows: string[][] = [];
      for (const [name, question] of Object.entries(questions)) {
        say(name);
        const times = { known: [] as number[], other: [] as number[] };
        const answers = new Set<string>();
        for (let pair = -10; pair < pairs; pair += 1) {
          const number = (pair + pairs) % pairs;
          // Which goes first changes, or a habit of the machine would count for one side.
          for (const kind of pair % 2 ? (['known', 'other'] as const) : (['other', 'known'] as const)) {
            await api.sql('DELETE FROM sign_in_attempts');
            const started = performance.now();
            const { status, body } = await question(api, `${kind}${number}@kauvery.com`);
            const taken = performance.now() - started;
            if (pair < 0) continue;
            times[kind].push(taken);
            answers.add(JSON.stringify([status, body]));
          }
        }
        const told = separation(times.known, times.other);
        rows.push([name, share(told), `.5 ± ${share(chance)}`, String(answers.size), '1']);
      }
      return table(['question', 'told by time', 'chance', 'different answers', 'wanted'], rows);
    } finally {
      await api.stop();
    }
  },
};
