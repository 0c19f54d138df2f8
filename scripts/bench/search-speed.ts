import { join } from 'node:path';
import {
  compileRelease,
  createTerminology,
  type EvaluationQuery,
  readEvaluationQueries,
} from '@ohm/terminology';
import { readContents } from '../load-terminology.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { cutRelease } from './measure/cut-release.ts';
import { interleaved } from './measure/interleaved.ts';
import { milliseconds, share, table } from './measure/markdown.ts';
import { type Ask, peerDocuments } from './peers/documents.ts';
import { flexsearch } from './peers/flexsearch.ts';
import { minisearch } from './peers/minisearch.ts';

const shown = 10;
/** Every so manieth query is timed: enough for a p95, and the slowest engine still ends. */
const every = 20;

export const benchmark: Benchmark = {
  title: 'Search speed, in process',
  method:
    'Entries of the ICD-10-CM index, asked one at a time of a release whose index lacks their main terms, the vocabulary off; every engine ' +
    'has the same names (title, inclusion terms, index entries) and answers its first ten. MiniSearch: OR, fuzzy 0.2; FlexSearch: forward, ' +
    'suggest. Beside the times stands what each finds, so that nobody is fast by finding less.',
  async run(data, say) {
    const [content] = await readContents(await cutRelease(data), null);
    if (content === undefined) throw new Error('The folder of releases holds no ICD-10-CM FY2026.');
    const documents = peerDocuments(content);
    say(`indexing ${documents.length} billable codes with each engine`);
    const terminology = createTerminology([compileRelease(content)]);
    const engines: Record<string, Ask> = {
      Ohm: (query, limit) => terminology.search('icd10', query, { limit }).results.map(({ code }) => code),
      MiniSearch: minisearch(documents),
      FlexSearch: flexsearch(documents),
    };
    const queries = await readEvaluationQueries(join(data.evaluation, 'search-index-dev.tsv'));
    const asked = queries.filter((_, at) => at % every === 0).map(({ query }) => query);
    say(`timing ${asked.length} queries`);
    const timings = await interleaved(
      Object.fromEntries(
        Object.entries(engines).map(([name, ask]) => [name, (query: string) => ask(query, shown)]),
      ),
      asked,
    );
    const ours = timings.Ohm?.p95 ?? Number.NaN;
    const rows: string[][] = [];
    for (const [name, ask] of Object.entries(engines)) {
      const { p50, p95 } = timings[name] ?? { p50: Number.NaN, p95: Number.NaN };
      const times = [milliseconds(p50), milliseconds(p95), (p95 / ours).toFixed(1)];
      rows.push([name, ...(await found(ask, queries)), ...times]);
    }
    return table(['engine', 'hit@1', 'hit@10', 'MRR of ten', 'p50 ms', 'p95 ms', 'p95 beside Ohm'], rows);
  },
};

async function found(ask: Ask, queries: readonly EvaluationQuery[]): Promise<string[]> {
  let first = 0;
  let ten = 0;
  let reciprocal = 0;
  for (const { query, codes } of queries) {
    const rank = (await ask(query, shown)).findIndex((code) => codes.includes(code)) + 1;
    if (rank === 1) first += 1;
    if (rank > 0) ten += 1;
    if (rank > 0) reciprocal += 1 / rank;
  }
  return [first, ten, reciprocal].map((sum) => share(sum / queries.length));
}
