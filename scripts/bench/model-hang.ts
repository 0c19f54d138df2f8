import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReleaseStore } from '@ohm/db';
import { modelServerState, startModelServer } from '@ohm/testing';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { pushDatabase } from '../../prisma/migrate.ts';
import { demonstrationPassword, seedDemonstration } from '../../prisma/seed.ts';
import { freePorts } from '../../tests/free-ports.ts';
import { importReleases } from '../import-releases.ts';
import { startProcess } from '../processes.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { median, quantile, rounds } from './measure/interleaved.ts';
import { milliseconds, table } from './measure/markdown.ts';

/** The two processes; which of them has the hung calls changes from round to round. */
const processes = [0, 1] as const;
/** Calls that hang while other routes are measured. */
const hangingCalls = 200;
const requestsARound = 30;
/** Behind failures in a row the API asks the model again after 30 s. */
const breakerRests = 31_000;
/** So many set out together: what is measured is that they wait, not that they come. */
const batch = 20;
const note = { text: 'DIAGNOSIS\nHypertension', setting: 'inpatient' };
const unlimited = '100000000';

/** Routes of other people: the database with the guard, the terminology, and the session. */
const routes = {
  'GET /api/codes/icd10/search': '/api/codes/icd10/search?q=heart%20failure',
  'GET /api/auth/me': '/api/auth/me',
  'GET /api/codes/icd10/I10': '/api/codes/icd10/I10',
} as const;

type Times = Record<keyof typeof routes, { quiet: number[]; hanging: number[] }>;

export const benchmark: Benchmark = {
  title: 'Other routes while a language model hangs',
  method:
    `Two processes of the real API over one PostgreSQL with the project's own vocabulary, and a server of the OpenAI protocol that takes every request and says nothing. ` +
    `In each of ${rounds} rounds one of the two has ${hangingCalls} extractions of one organization waiting for the model and the other none; they change places every round. ` +
    `${requestsARound} requests of every route go to each, one after the other and in turns, so that whatever else the machine does meets both. Medians over the rounds.`,
  async run(_data, say) {
    const dataDir = await mkdtemp(join(tmpdir(), 'ohm-bench-'));
    // The database server's user must be able to enter.
    await chmod(dataDir, 0o711);
    const model = await startModelServer();
    const api = await startApis(dataDir, say, {
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'silent',
      OPENAI_CONCURRENCY: String(hangingCalls),
      OPENAI_DAILY_TOKENS: unlimited,
      RATE_LIMIT_USER: unlimited,
      RATE_LIMIT_ORGANIZATION: unlimited,
      RATE_LIMIT_ADDRESS: unlimited,
    });
    try {
      const [url = ''] = api.urls;
      const coder = await login(url, 'coder@kauvery.com');
      await call(url, '/api/models', await login(url, 'admin@kauvery.com'), 'PUT', { allowed: true });
      const times: Times = Object.fromEntries(
        Object.keys(routes).map((route) => [route, { quiet: [], hanging: [] }]),
      ) as unknown as Times;
      // Each process hangs once before what is measured, so that both have been through it.
      for (let round = -processes.length; round < rounds; round += 1) {
        say(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`);
        const hanging = Math.abs(round) % processes.length;
        const urls = { hanging: api.urls[hanging] ?? '', quiet: api.urls[1 - hanging] ?? '' };
        while (!(await measuredWhileHanging(urls, coder, model.url, round < 0 ? null : times))) {
          say('calls timed out before all was measured; the round is repeated');
          await trustAgain(urls.hanging, coder, model.url);
        }
      }
      return table(
        ['route', 'p95 quiet, ms', `p95 with ${hangingCalls} hung calls, ms`, 'ratio'],
        Object.entries(times).map(([route, { quiet, hanging }]) => [
          route,
          milliseconds(median(quiet)),
          milliseconds(median(hanging)),
          `${(median(hanging.map((time, round) => time / (quiet[round] ?? time)))).toFixed(2)}`,
        ]),
      );
    } finally {
      await api.stop();
      await model.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** The API as `npm start` runs it, without the apps, twice over one new database with the demonstration accounts. */
async function startApis(
  dataDir: string,
  say: (line: string) => void,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly urls: readonly string[]; stop(): Promise<void> }> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), password: 'benchmark' });
  const loginsSecret = 'l'.repeat(48);
  const database = { databaseUrl: postgres.url, loginsSecret };
  await pushDatabase({ ...database, log: () => undefined });
  await seedDemonstration(postgres.url);
  const releases = createReleaseStore(database);
  await importReleases(releases, { dataDir, offline: true, log: () => undefined });
  await releases.close();
  const running: { readonly url: string; stop(): Promise<void> }[] = [];
  // Behind one public name, as replicas are: a token of one counts at the other.
  const publicUrl = 'http://127.0.0.1';
  for (const port of await freePorts(processes.length)) {
    say(`starting API ${running.length + 1} of ${processes.length}`);
    const url = `http://127.0.0.1:${port}`;
    const started = await startProcess(
      {
        name: `api-${running.length + 1}`,
        folder: 'apps/api',
        entry: 'src/main.ts',
        probe: `${url}/readyz`,
        environment: {
          ...environment,
          HOST: '127.0.0.1',
          PORT: String(port),
          DATABASE_URL: postgres.url,
          DATABASE_LOGINS_SECRET: loginsSecret,
          ACCESS_TOKEN_SECRET: 'a'.repeat(48),
          SECOND_FACTOR_SECRET: 'a'.repeat(48),
          FORWARDED_SECRET: 'f'.repeat(48),
          OHM_DEMO: 'true',
          OUTBOX_DIR: join(dataDir, 'outbox'),
          PUBLIC_API_URL: publicUrl,
          PUBLIC_DOCTOR_URL: publicUrl,
          PUBLIC_ADMIN_URL: publicUrl,
          PUBLIC_TOOLS_URL: publicUrl,
        },
      },
      join(dataDir, 'logs'),
    );
    running.push({ url, stop: () => started.stop() });
  }
  return {
    urls: running.map(({ url }) => url),
    stop: async () => {
      for (const one of running) await one.stop();
      await postgres.stop();
    },
  };
}

type Urls = Readonly<Record<'quiet' | 'hanging', string>>;

/** Measures a round into `times`; null warms up. False, and nothing measured, where a call ended before the round did. */
async function measuredWhileHanging(
  urls: Urls,
  token: string,
  modelUrl: string,
  times: Times | null,
): Promise<boolean> {
  const hung = await hang(urls.hanging, token, modelUrl);
  const measured = await measure(urls, token);
  const whole = hung.ended() === 0;
  await hung.release();
  if (whole && times !== null)
    for (const [route, { quiet, hanging }] of Object.entries(measured)) {
      times[route as keyof typeof routes].quiet.push(...quiet);
      times[route as keyof typeof routes].hanging.push(...hanging);
    }
  return whole;
}

/** Waits until the API asks the model again, and lets it answer once. */
async function trustAgain(url: string, token: string, modelUrl: string): Promise<void> {
  await modelServerState(modelUrl, { mode: 'answer' });
  await new Promise((resolve) => setTimeout(resolve, breakerRests));
  await call(url, '/api/codes/extract', token, 'POST', note);
}

/** The p95 of every route with and without hung calls. */
async function measure(urls: Urls, token: string): Promise<Times> {
  const times = {} as Times;
  for (const [route, path] of Object.entries(routes)) {
    const each = { quiet: [] as number[], hanging: [] as number[] };
    for (let request = 0; request < requestsARound; request += 1)
      for (const state of ['quiet', 'hanging'] as const) {
        const started = performance.now();
        await call(urls[state], path, token);
        each[state].push(performance.now() - started);
      }
    const p95 = (all: number[]): number[] => [
      quantile(
        all.sort((a, b) => a - b),
        0.95,
      ),
    ];
    times[route as keyof typeof routes] = { quiet: p95(each.quiet), hanging: p95(each.hanging) };
  }
  return times;
}

/** Starts the extractions and waits until the model has every one of them; answers how many ended since, and how to give them up. */
async function hang(
  url: string,
  token: string,
  modelUrl: string,
): Promise<{ ended(): number; release(): Promise<void> }> {
  await modelServerState(modelUrl, { mode: 'hang' });
  const gone = new AbortController();
  const calls: Promise<unknown>[] = [];
  let ended = 0;
  while (calls.length < hangingCalls) {
    for (let count = 0; count < batch; count += 1)
      calls.push(
        call(url, '/api/codes/extract', token, 'POST', note, gone.signal).then(
          () => ended++,
          () => ended++,
        ),
      );
    await reached(modelUrl, calls.length);
  }
  return {
    ended: () => ended,
    release: async () => {
      gone.abort();
      await Promise.all(calls);
    },
  };
}

/** Waits until the model has so many requests. @throws Error when they do not come. */
async function reached(modelUrl: string, wanted: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; ; ) {
    const { asked } = await modelServerState(modelUrl);
    if (asked.length >= wanted) return;
    if (Date.now() > deadline) throw new Error(`Only ${asked.length} of ${wanted} calls reached the model.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function login(url: string, email: string): Promise<string> {
  const { accessToken } = (await call(url, '/api/auth/login', null, 'POST', {
    email,
    password: demonstrationPassword,
  })) as { accessToken: string };
  return accessToken;
}

async function call(
  url: string,
  path: string,
  token: string | null,
  method = 'GET',
  body?: object,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}
