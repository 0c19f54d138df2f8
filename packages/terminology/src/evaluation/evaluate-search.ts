import { importError } from '../import/import-error.ts';
import { readLines } from '../import/lines.ts';
import { type System, systems, type Terminology } from '../types.ts';

/** A query with the codes any of which is a hit. */
export interface EvaluationQuery {
  readonly system: System;
  readonly query: string;
  readonly codes: readonly string[];
  readonly kind: string;
}

/** Where the first right code stood, from 1; null when it was not among the results. */
export interface EvaluatedQuery extends EvaluationQuery {
  readonly rank: number | null;
  readonly found: readonly string[];
  readonly milliseconds: number;
}

/** Shares of queries from 0 to 1: right code first, right code among ten, mean reciprocal rank. */
export interface SearchFigures {
  readonly queries: number;
  readonly hitAt1: number;
  readonly hitAt10: number;
  readonly meanReciprocalRank: number;
}

const looked = 100;
const shown = 5;

/** Reads system, query, codes (separated by |) and kind, tab-separated under a header line. */
export async function readEvaluationQueries(path: string): Promise<EvaluationQuery[]> {
  const queries: EvaluationQuery[] = [];
  for await (const { number, text } of readLines(path)) {
    const [system = '', query = '', codes = '', kind = ''] = text.split('\t');
    if (number === 1) {
      if (text !== 'system\tquery\tcodes\tkind') {
        throw importError(path, 1, 'expected the header system, query, codes, kind with tabs between');
      }
      continue;
    }
    if (!isSystem(system) || codes === '')
      throw importError(path, number, 'expected system, query, codes and kind');
    queries.push({ system, query, codes: codes.split('|'), kind });
  }
  return queries;
}

function isSystem(text: string): text is System {
  return (systems as readonly string[]).includes(text);
}

/** Asks each query once and notes where the first right code stands and how long the answer took. */
export function evaluateSearch(
  terminology: Terminology,
  queries: readonly EvaluationQuery[],
  dateOfService?: string,
): EvaluatedQuery[] {
  const options = dateOfService === undefined ? { limit: looked } : { limit: looked, dateOfService };
  return queries.map((query) => {
    const start = performance.now();
    const { results } = terminology.search(query.system, query.query, options);
    const milliseconds = performance.now() - start;
    const rank = results.findIndex(({ code }) => query.codes.includes(code)) + 1;
    const found = results.slice(0, shown).map(({ code, matched }) => `${code} ${matched}`);
    return { ...query, rank: rank === 0 ? null : rank, found, milliseconds };
  });
}

/** The figures over evaluated queries. */
export function searchFigures(evaluated: readonly EvaluatedQuery[]): SearchFigures {
  const share = (count: number): number => (evaluated.length === 0 ? 0 : count / evaluated.length);
  const within = (limit: number): number =>
    evaluated.filter(({ rank }) => rank !== null && rank <= limit).length;
  return {
    queries: evaluated.length,
    hitAt1: share(within(1)),
    hitAt10: share(within(10)),
    meanReciprocalRank: share(evaluated.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0)),
  };
}
