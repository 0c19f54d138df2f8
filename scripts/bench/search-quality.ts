import { join } from 'node:path';
import {
  type EvaluationQuery,
  evaluateSearch,
  readEvaluationQueries,
  searchFigures,
  systemLabels,
  systems,
  type Terminology,
} from '@ohm/terminology';
import { loadTerminology } from '../load-terminology.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { cutRelease } from './measure/cut-release.ts';
import { share, table } from './measure/markdown.ts';

const head = ['queries', 'engine', 'n', 'hit@1', 'hit@10', 'MRR'] as const;

const figuresOf = (
  label: string,
  engine: string,
  terminology: Terminology,
  queries: readonly EvaluationQuery[],
): string[] => {
  const {
    queries: count,
    hitAt1,
    hitAt10,
    meanReciprocalRank,
  } = searchFigures(evaluateSearch(terminology, queries));
  return [label, engine, String(count), share(hitAt1), share(hitAt10), share(meanReciprocalRank)];
};

export const benchmark: Benchmark = {
  title: 'Search quality',
  method:
    'Entries of the ICD-10-CM index as queries, asked of a release whose index lacks their main terms, the vocabulary off; and what coders ' +
    'type, with everything loaded. hit@n: share of queries with a right code among the first n; MRR: mean reciprocal rank of the first right code.',
  async run(data, say) {
    say('cutting the index');
    const cut = await loadTerminology(await cutRelease(data), null);
    const entries = await readEvaluationQueries(join(data.evaluation, 'search-index-dev.tsv'));
    const rows = [figuresOf('index entries', 'Ohm', cut, entries)];
    say('loading all releases');
    const all = await loadTerminology(data.releases);
    const typed = await readEvaluationQueries(join(data.evaluation, 'search-clinician-dev.tsv'));
    for (const system of systems) {
      const queries = typed.filter((query) => query.system === system);
      rows.push(figuresOf(`what coders type, ${systemLabels[system]}`, 'Ohm', all, queries));
    }
    return table(head, rows);
  },
};
