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

/** Calls that hang while other routes are measured. */
const hangingCalls = 200;
const requestsARound = 40;
/** So many set out together: what is measured is that they wait, not that they come. */
const batch = 20;
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
    `The real API process over PostgreSQL with the project's own vocabulary, and a server of the OpenAI protocol that takes every request and says nothing. ` +
    `In each of ${rounds} rounds ${requestsARound} requests one after the other, first quiet, then with ${hangingCalls} extractions of one organization waiting for the model; medians over the rounds.`,
  async run(_data, say) {
    const dataDir = await mkdtemp(join(tmpdir(), 'ohm-bench-'));
    // The database server's user must be able to enter.
    await chmod(dataDir, 0o711);
    const model = await startModelServer();
    const api = await startApi(dataDir, say, {
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'silent',
      OPENAI_CONCURRENCY: String(hangingCalls),
      OPENAI_DAILY_TOKENS: unlimited,
      RATE_LIMIT_USER: unlimited,
      RATE_LIMIT_ORGANIZATION: unlimited,
      RATE_LIMIT_ADDRESS: unlimited,
    });
    try {
      const { url } = api;
      const coder = await login(url, 'coder@kauvery.com');
      await call(url, '/api/models', await login(url, 'admin@kauvery.com'), 'PUT', { allowed: true });
      await modelServerState(model.url, { mode: 'hang' });
      const times: Times = Object.fromEntries(
        Object.keys(routes).map((route) => [route, { quiet: [], hanging: [] }]),
      ) as unknown as Times;
      for (let round = -1; round < rounds; round += 1) {
        say(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`);
        // Not measured: what the calls of the round before leave behind is recorded meanwhile.
        await measure(url, coder, times, null);
        await measure(url, coder, times, round < 0 ? null : 'quiet');
        const release = await hang(url, coder, model.url);
        await measure(url, coder, times, round < 0 ? null : 'hanging');
        await release();
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

/** The API as `npm start` runs it, without the apps: a database of its own with the demonstration accounts, on a free port. */
async function startApi(
  dataDir: string,
  say: (line: string) => void,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), password: 'benchmark' });
  const loginsSecret = 'l'.repeat(48);
  const database = { databaseUrl: postgres.url, loginsSecret };
  await pushDatabase({ ...database, log: () => undefined });
  await seedDemonstration(postgres.url);
  const releases = createReleaseStore(database);
  await importReleases(releases, { dataDir, offline: true, log: () => undefined });
  await releases.close();
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  say('starting the API');
  const running = await startProcess(
    {
      name: 'api',
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
        PUBLIC_API_URL: url,
        PUBLIC_DOCTOR_URL: url,
        PUBLIC_ADMIN_URL: url,
        PUBLIC_TOOLS_URL: url,
      },
    },
    join(dataDir, 'logs'),
  );
  return {
    url,
    stop: async () => {
      await running.stop();
      await postgres.stop();
    },
  };
}

/** The p95 of every route, into the lists of what is measured; null warms up. */
async function measure(
  url: string,
  token: string,
  times: Times,
  into: 'quiet' | 'hanging' | null,
): Promise<void> {
  for (const [route, path] of Object.entries(routes)) {
    const each: number[] = [];
    for (let request = 0; request < requestsARound; request += 1) {
      const started = performance.now();
      await call(url, path, token);
      each.push(performance.now() - started);
    }
    each.sort((a, b) => a - b);
    if (into) times[route as keyof typeof routes][into].push(quantile(each, 0.95));
  }
}

/** Starts the extractions and waits until the model has every one of them; answers how to give them up. */
async function hang(url: string, token: string, modelUrl: string): Promise<() => Promise<void>> {
  await modelServerState(modelUrl, { mode: 'hang' });
  const gone = new AbortController();
  const calls: Promise<unknown>[] = [];
  const note = { text: 'DIAGNOSIS\nHypertension', setting: 'inpatient' };
  while (calls.length < hangingCalls) {
    for (let count = 0; count < batch; count += 1)
      calls.push(call(url, '/api/codes/extract', token, 'POST', note, gone.signal).catch(() => undefined));
    await reached(modelUrl, calls.length);
  }
  return async () => {
    gone.abort();
    await Promise.all(calls);
  };
}

/** Waits until the model has so many requests. @throws Error when they do not come. */
async function reached(modelUrl: string, wanted: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; ; ) {
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
