import { randomInt } from 'node:crypto';
import { hashSecret, newSecret } from '@ohm/identity';
import { createBenchAccounts } from './measure/bench-accounts.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { table } from './measure/markdown.ts';
import { type RunningApi, startRunningApi } from './measure/running-api.ts';
import { compare } from './measure/two-samples.ts';

/** Answers of each kind. */
const samples = 1_000;
/** Not counted: what is compiled and connected meanwhile. */
const warmUp = 50;

const known = Array.from({ length: samples }, (_, index) => `known${index}@lakeside.example`);
const unknown = Array.from({ length: samples }, (_, index) => `other${index}@lakeside.example`);

/** The links of their invitations; the API itself sends none to whoever has an account elsewhere. */
const tokens = new Map([...known, ...unknown].map((email) => [email, newSecret('invitation')]));
const tokenOf = (email: string): string => tokens.get(email) ?? '';

type Answer = Awaited<ReturnType<RunningApi['call']>>;

/** What a stranger asks about an address, whose answer must be the same for every one. */
interface Question {
  readonly name: string;
  readonly status: number;
  /** Goes before, and is not timed. */
  before?(api: RunningApi, email: string, clientAddress: string): Promise<Answer>;
  ask(api: RunningApi, email: string, clientAddress: string): Promise<Answer>;
}

const questions: readonly Question[] = [
  {
    name: 'sign-in with a wrong password',
    status: 401,
    ask: (api, email, clientAddress) =>
      api.call('POST', '/api/auth/login', {
        clientAddress,
        body: { email, password: 'not the right password' },
      }),
  },
  {
    name: 'link to set a new password',
    status: 200,
    ask: (api, email, clientAddress) =>
      api.call('POST', '/api/auth/reset/request', { clientAddress, body: { email } }),
  },
  {
    name: 'whatever is asked right after that',
    status: 404,
    before: (api, email, clientAddress) =>
      api.call('POST', '/api/auth/reset/request', { clientAddress, body: { email } }),
    ask: (api, _email, clientAddress) =>
      api.call('POST', '/api/invitations/inspect', {
        clientAddress,
        body: { token: newSecret('invitation') },
      }),
  },
  {
    name: 'invitation, looked at',
    status: 200,
    ask: (api, email, clientAddress) =>
      api.call('POST', '/api/invitations/inspect', { clientAddress, body: { token: tokenOf(email) } }),
  },
  {
    name: 'invitation, accepted with a weak password',
    status: 422,
    ask: (api, email, clientAddress) =>
      api.call('POST', '/api/invitations/accept', {
        clientAddress,
        body: { token: tokenOf(email), password: 'passwordpassword' },
      }),
  },
];

/** Accounts of the known addresses at one organization, and invitations to all addresses by the other. */
async function arrange(api: RunningApi): Promise<void> {
  await createBenchAccounts(api, 'lakeside', known);
  const emails = [...known, ...unknown];
  await api.sql(
    `WITH made AS (
       INSERT INTO invitations (id, organization_id, email, name, roles, expires_at)
       SELECT gen_random_uuid(), o.id, email, 'Bench', '{OTHER}', now() + interval '1 day'
       FROM organizations o, unnest($1::text[]) AS email WHERE o.slug = 'kauvery' RETURNING id, organization_id, email)
     INSERT INTO invitation_tokens (hash, invitation_id, organization_id, expires_at)
     SELECT t.hash, made.id, made.organization_id, now() + interval '1 day'
     FROM made JOIN unnest($1::text[], $2::bytea[]) AS t (email, hash) USING (email)`,
    [emails, emails.map((email) => hashSecret(tokenOf(email)))],
  );
  await api.sql('ANALYZE');
}

/** Asks about known and unknown addresses in an order of chance, each from another place of the network. */
async function timesOf(api: RunningApi, { name, status, before, ask }: Question) {
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = new Set<string>();
  const order = shuffled([
    ...known.map((email) => ({ kind: 'known' as const, email })),
    ...unknown.map((email) => ({ kind: 'unknown' as const, email })),
  ]);
  for (const [index, { kind, email }] of order.entries()) {
    const clientAddress = `10.0.${index >> 8}.${index & 255}`;
    await before?.(api, email, clientAddress);
    const started = performance.now();
    const answer = await ask(api, email, clientAddress);
    const taken = performance.now() - started;
    if (answer.status !== status) throw new Error(`${name} was answered with ${answer.status}.`);
    answers.add(JSON.stringify(answer.body).replaceAll(email, 'the address'));
    if (index >= warmUp) times[kind].push(taken);
  }
  return { ...times, differentAnswers: answers.size };
}

/** Each order as likely as any other (Fisher and Yates): so what a request leaves behind meets both kinds alike. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

export const benchmark: Benchmark = {
  title: 'Is there an account?',
  method: `${samples} times each, in an order of chance, about addresses with an account and addresses without, each from a client
address of its own: what a stranger may ask must be answered in the same words and the same time. _Slower_ is how often an answer about a known
address takes longer than one about an unknown (Mann–Whitney; one half where time tells nothing), with the 99 % interval of 1,000 resamples, and p the
chance of such a difference where there is none. A link of an invitation is asked for by who holds it.`,
  async run(_data, say) {
    say('starting the API');
    const api = await startRunningApi();
    try {
      await arrange(api);
      const rows: string[][] = [];
      for (const question of questions) {
        say(question.name);
        // Every address may have its mail again.
        await api.sql('TRUNCATE sign_in_attempts');
        const { known, unknown, differentAnswers } = await timesOf(api, question);
        const { greater, interval, p, medianDifference } = compare(known, unknown);
        const [low, high] = interval;
        rows.push([
          question.name,
          String(differentAnswers),
          `${(medianDifference * 1000).toFixed(0)}`,
          greater.toFixed(3),
          `${low.toFixed(3)} to ${high.toFixed(3)}`,
          p.toFixed(3),
          low <= 0.5 && high >= 0.5 ? 'no' : 'yes',
        ]);
        say((rows.at(-1) ?? []).join(' | '));
      }
      return table(
        [
          'question',
          'answers',
          'median known − unknown, µs',
          'slower',
          'interval',
          'p',
          'told apart by time',
        ],
        rows,
      );
    } finally {
      await api.stop();
    }
  },
};
