import { join } from 'node:path';
import { compileRelease, createTerminology, type EvaluationQuery } from '@ohm/terminology';
import { readContents } from '../load-terminology.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { cutEntries } from './measure/cut-entries.ts';
import { cutRelease } from './measure/cut-release.ts';
import { eachOnce, type Timing } from './measure/interleaved.ts';
import { milliseconds, share, table } from './measure/markdown.ts';
import { type Ask, peerDocuments } from './peers/documents.ts';
import { flexsearchByCode, flexsearchByName } from './peers/flexsearch.ts';
import { minisearch } from './peers/minisearch.ts';
import { startPostgres } from './peers/postgres.ts';
import { postgresFullText } from './peers/postgres-full-text.ts';
import { postgresTrigrams } from './peers/postgres-trigrams.ts';

const shown = 10;
const warmUp = 100;
const asked = { full: 1_500, quick: 140 } as const;

export const benchmark: Benchmark = {
  title: 'Search speed, in process',
  method:
    `${asked.full} entries of the ICD-10-CM index, drawn from all those whose main term the release that is asked lacks, the vocabulary off; each is asked ` +
    'once of every engine, one at a time, in rounds that take turns. All have the same names (titles, inclusion terms, index entries) and ' +
    'answer their first ten; each peer is set as it found most among settings tried on queries of this kind, and its file in ' +
    '`scripts/bench/peers/` says how; FlexSearch also as it is fastest. PostgreSQL is the embedded ' +
    'one, everything in its memory; its times hold the way there and back. Beside the times stands what each finds, so that nobody is fast ' +
    'by finding less. A share of so many queries is good to ± .025 (95 %).',
  async run(data, say) {
    const cut = await cutRelease(data);
    const [content] = await readContents(cut, null);
    if (content === undefined) throw new Error('The folder of releases holds no ICD-10-CM FY2026.');
    const documents = peerDocuments(content);
    const count = data.quick ? asked.quick : asked.full;
    const queries = await cutEntries(
      { whole: join(data.releases, 'icd10cm-2026'), cut },
      new Set(documents.map(({ code }) => code)),
      count + warmUp,
    );
    say(`indexing ${documents.length} billable codes with each engine`);
    const terminology = createTerminology([compileRelease(content)]);
    const postgres = await startPostgres(join(data.scratch, 'search-speed'), documents);
    try {
      const engines: Record<string, Ask> = {
        Ohm: (query, limit) => terminology.search('icd10', query, { limit }).results.map(({ code }) => code),
        MiniSearch: minisearch(documents),
        'FlexSearch, an entry a name': flexsearchByName(documents),
        'FlexSearch, an entry a code': flexsearchByCode(documents),
        'PostgreSQL full text': await postgresFullText(postgres),
        'PostgreSQL pg_trgm': await postgresTrigrams(postgres),
      };
      say(`asking ${count} queries of each`);
      const counted = queries.slice(warmUp);
      const measured = await eachOnce(
        Object.fromEntries(
          Object.entries(engines).map(([name, ask]) => [
            name,
            ({ query }: EvaluationQuery) => ask(query, shown),
          ]),
        ),
        { warmUp: queries.slice(0, warmUp), counted },
      );
      return figures(measured, counted);
    } finally {
      await postgres.stop();
    }
  },
};

function figures(
  measured: Readonly<Record<string, Timing & { readonly answers: readonly string[][] }>>,
  queries: readonly EvaluationQuery[],
): string {
  const ours = measured.Ohm?.p95 ?? Number.NaN;
  const rows = Object.entries(measured).map(([name, { p50, p95, answers }]) => [
    name,
    ...found(answers, queries),
    milliseconds(p50),
    milliseconds(p95),
    (p95 / ours).toFixed(1),
  ]);
  return table(['engine', 'hit@1', 'hit@10', 'MRR of ten', 'p50 ms', 'p95 ms', 'p95 beside Ohm'], rows);
}

function found(answers: readonly string[][], queries: readonly EvaluationQuery[]): string[] {
  const ranks = queries.map(
    ({ codes }, at) => (answers[at] ?? []).findIndex((code) => codes.includes(code)) + 1,
  );
  const mean = (value: (rank: number) => number) =>
    share(ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : value(rank)), 0) / ranks.length);
  return [mean((rank) => (rank === 1 ? 1 : 0)), mean(() => 1), mean((rank) => 1 / rank)];
}
