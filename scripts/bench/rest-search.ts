import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createReleaseStore } from '@ohm/db';
import { readEvaluationQueries } from '@ohm/terminology';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { loginUrl } from '../../packages/db/src/logins.ts';
import { pushDatabase } from '../../prisma/migrate.ts';
import { demonstrationPassword, seedDemonstration } from '../../prisma/seed.ts';
import { freePorts } from '../../tests/free-ports.ts';
import { importReleases } from '../import-releases.ts';
import type { Benchmark, BenchmarkData } from './measure/benchmark.ts';
import { median, rounds } from './measure/interleaved.ts';
import { type Load, load } from './measure/load.ts';
import { milliseconds, table } from './measure/markdown.ts';
import { type ServerProcess, startServer } from './measure/server-process.ts';

const connections = 50;
const seconds = 5;
/** So many queries are asked before each turn begins, so that none finds what the one before left. */
const primed = 200;
const bareName = 'bare route';
const publicUrl = 'https://api.ohm.test';
const secret = (letter: string) => letter.repeat(48);

export const benchmark: Benchmark = {
  title: 'Search over REST',
  method:
    `\`GET /api/codes/icd10/search\` with a Bearer token and the fresh access check, over ${connections} connections, against a process with ` +
    'one bare Fastify route that verifies the same token with jose and runs the same one SQL read through a pool of the same library, ' +
    `without a search. Medians of ${rounds} rounds of ${seconds} s, taking turns; ratios are medians of the rounds' own. Processor time is that of the ` +
    "server's process for one request, which a busy machine disturbs least. What coders type comes again and again, as with many coders, and " +
    'is answered from the latest 2,000 answers; of the entries of the index, 2,960, none is there any more when its turn comes.',
  async run(data, say) {
    const folder = join(data.scratch, 'rest-search');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o711);
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const servers: ServerProcess[] = [];
    try {
      await prepare(postgres.url, data, say);
      const [apiPort = 0, barePort = 0] = await freePorts(2);
      const common = {
        ACCESS_TOKEN_SECRET: secret('a'),
        SECOND_FACTOR_SECRET: secret('t'),
        PUBLIC_API_URL: publicUrl,
      };
      const api = await startServer({
        entry: 'apps/api/src/main.ts',
        port: apiPort,
        probe: '/readyz',
        logFile: join(folder, 'api.log'),
        environment: { ...common, ...apiEnvironment(postgres.url) },
      });
      servers.push(api);
      const bare = await startServer({
        entry: 'scripts/bench/measure/bare-route.ts',
        port: barePort,
        probe: '/healthz',
        logFile: join(folder, 'bare.log'),
        environment: { ...common, DATABASE_URL: loginUrl(postgres.url, secret('l'), 'ohm_identity') },
      });
      servers.push(bare);
      const token = await signIn(api.url);
      await readANote(api.url, token);
      const sides: readonly Side[] = [
        {
          name: 'Ohm, what coders type',
          server: api,
          paths: await searches(data, 'search-clinician-dev.tsv'),
        },
        {
          name: 'Ohm, entries of the index',
          server: api,
          paths: await searches(data, 'search-index-dev.tsv'),
        },
        { name: bareName, server: bare, paths: ['/'] },
      ];
      return figures(await measure(sides, token, say));
    } finally {
      for (const server of servers) await server.stop();
      await postgres.stop();
    }
  },
};

async function prepare(databaseUrl: string, data: BenchmarkData, say: (line: string) => void): Promise<void> {
  const database = { databaseUrl, loginsSecret: secret('l') };
  await pushDatabase({ ...database, log: say });
  await seedDemonstration(databaseUrl);
  const releases = createReleaseStore(database);
  await importReleases(releases, { codesDir: join(data.releases, 'icd10cm-2026'), offline: true, log: say });
  await releases.close();
}

/** As in production but for the budgets, which this is meant to exceed; they are counted all the same. */
function apiEnvironment(databaseUrl: string): Readonly<Record<string, string>> {
  const address = new URL(databaseUrl);
  [address.username, address.password] = ['', ''];
  const budget = '100000000';
  return {
    DATABASE_URL: address.href,
    DATABASE_LOGINS_SECRET: secret('l'),
    FORWARDED_SECRET: secret('f'),
    SMTP_URL: 'smtp://127.0.0.1:25',
    PUBLIC_DOCTOR_URL: 'https://app.ohm.test',
    PUBLIC_ADMIN_URL: 'https://admin.ohm.test',
    PUBLIC_TOOLS_URL: 'https://tools.ohm.test',
    RATE_LIMIT_USER: budget,
    RATE_LIMIT_ORGANIZATION: budget,
    RATE_LIMIT_ADDRESS: budget,
  };
}

async function signIn(apiUrl: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'coder@kauvery.com', password: demonstrationPassword }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** Waits for the dictionaries of the extraction, which a process compiles once after its start. */
async function readANote(apiUrl: string, token: string): Promise<void> {
  const answer = await fetch(`${apiUrl}/api/codes/extract`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text: 'Discharge diagnosis: gout.', setting: 'inpatient' }),
  });
  if (!answer.ok) throw new Error(`The API does not read a note: ${await answer.text()}`);
}

async function askOnce(url: string, paths: readonly string[], token: string): Promise<void> {
  for (const path of paths) {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
  }
}

interface Side {
  readonly name: string;
  readonly server: ServerProcess;
  readonly paths: readonly string[];
}

/** What a side did in one round; `processor` is the time of its process that a request took, in milliseconds. */
interface Turn extends Load {
  readonly processor: number;
}

type Round = ReadonlyMap<string, Turn>;

async function searches(data: BenchmarkData, file: string): Promise<string[]> {
  const queries = await readEvaluationQueries(join(data.evaluation, file));
  return queries
    .filter(({ system }) => system === 'icd10')
    .map(({ query }) => `/api/codes/icd10/search?q=${encodeURIComponent(query)}`);
}

/** The rounds that count; the one before the first warms up. */
async function measure(
  sides: readonly Side[],
  token: string,
  say: (line: string) => void,
): Promise<readonly Round[]> {
  const all: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const turns = new Map<string, Turn>();
    for (const { name, server, paths } of sides) {
      await askOnce(server.url, paths.slice(0, primed), token);
      const before = server.processorMs();
      const turn = await load({ url: server.url, paths, token, connections, seconds });
      const used = server.processorMs() - before;
      turns.set(name, { ...turn, processor: used / (turn.throughput * seconds) });
    }
    const said = [...turns].map(
      ([name, { throughput, processor }]) =>
        `${name} ${throughput.toFixed(0)}/s, ${milliseconds(processor)} ms`,
    );
    say(`round ${round}: ${said.join('; ')}`);
    all.push(turns);
  }
  return all.slice(1);
}

function figures(rounds: readonly Round[]): string {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  const at = (round: Round, name: string, figure: keyof Turn) => round.get(name)?.[figure] ?? Number.NaN;
  const rows = [...(rounds[0]?.keys() ?? [])].map((name) => {
    const ratio = (figure: keyof Turn) =>
      of((round) => at(round, name, figure) / at(round, bareName, figure)).toFixed(2);
    return [
      name,
      of((round) => at(round, name, 'throughput')).toFixed(0),
      milliseconds(of((round) => at(round, name, 'p50'))),
      milliseconds(of((round) => at(round, name, 'p95'))),
      milliseconds(of((round) => at(round, name, 'processor'))),
      ratio('throughput'),
      ratio('p95'),
      ratio('processor'),
    ];
  });
  const measures = ['requests/s', 'p50 ms', 'p95 ms', 'processor ms'];
  return table(['server', ...measures, 'ratio of requests/s', 'of p95', 'of processor time'], rows);
}
