import {
  type EvaluatedQuery,
  type EvaluationQuery,
  evaluateSearch,
  readEvaluationQueries,
  searchFigures,
  systems,
  typedSoFar,
  withTypingErrors,
} from '@ohm/terminology';
import { CommandError, calendarDate, runCommand } from './command.ts';
import { loadTerminology } from './load-terminology.ts';

const usage = `Usage: pnpm codes:evaluate-search <queries.tsv> [options]
  --codes-dir DIR    folder with official releases; without it the project's vocabulary alone is searched
  --no-vocabulary    leave the project's vocabulary out: what the releases themselves find
  --date YYYY-MM-DD  date of service (today)
  --typos SEED       the same queries with one typing error each
  --prefix SHARE     only so much of each query typed, e.g. 0.6
  --halves           figures of two halves apart, by a hash of the last word: tune on the first, check on the second
  --misses           every query whose first answer is not the right one`;

const options = {
  'codes-dir': { type: 'string' },
  vocabulary: { type: 'boolean', default: true },
  date: { type: 'string' },
  typos: { type: 'string' },
  prefix: { type: 'string' },
  halves: { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
} as const;

await runCommand(usage, options, async ({ positionals: [path], values }) => {
  if (path === undefined) throw new CommandError(usage);
  const date = values.date === undefined ? undefined : calendarDate('date', values.date);
  const seed = numberGiven('typos', values.typos, 'a whole number', Number.isInteger);
  const share = numberGiven('prefix', values.prefix, 'a share above 0, 1 at most', (x) => x > 0 && x <= 1);
  const terminology = await loadTerminology(values['codes-dir'], values.vocabulary ? undefined : null);
  const loaded = new Set(terminology.releases().map(({ system }) => system));
  const read = (await readEvaluationQueries(path)).filter(({ system }) => loaded.has(system));
  const queries = varied(read, seed, share);
  // Once to warm up, so that the times are those of a running server.
  evaluateSearch(terminology, queries, date);
  const evaluated = evaluateSearch(terminology, queries, date);
  for (const system of systems)
    printSystem(
      system,
      evaluated.filter((query) => query.system === system),
    );
  printFigures('all', evaluated);
  if (values.halves) {
    // Halves go by what was meant, whatever was typed of it.
    const tuned = queries.map(({ whole }) => inTuneHalf(whole));
    printFigures(
      'tune half',
      evaluated.filter((_, at) => tuned[at]),
    );
    printFigures(
      'check half',
      evaluated.filter((_, at) => !tuned[at]),
    );
  }
  if (values.misses) printMisses(evaluated);
  return 0;
});

function numberGiven(
  option: string,
  text: string | undefined,
  wanted: string,
  fits: (number: number) => boolean,
): number | undefined {
  if (text === undefined) return undefined;
  const number = text === '' ? Number.NaN : Number(text);
  if (!fits(number)) throw new CommandError(`--${option} is ${wanted}, not "${text}".`);
  return number;
}

interface VariedQuery extends EvaluationQuery {
  readonly whole: string;
}

function varied(queries: readonly EvaluationQuery[], seed: number | undefined, share = 1): VariedQuery[] {
  const errors =
    seed === undefined
      ? null
      : withTypingErrors(
          queries.map(({ query }) => query),
          seed,
        );
  return queries.flatMap((query, at) => {
    const text = errors === null ? query.query : errors[at];
    return typeof text === 'string' ? [{ ...query, query: typedSoFar(text, share), whole: query.query }] : [];
  });
}

/** Queries of one main term fall into one half: their last word is its name. FNV-1a, so that the halves never change. */
function inTuneHalf(query: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of query.split(/[\s-]+/).at(-1) ?? '')
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % 2 === 0;
}

function printSystem(system: string, evaluated: readonly EvaluatedQuery[]): void {
  printFigures(system, evaluated);
  const kinds = [...new Set(evaluated.map(({ kind }) => kind))];
  if (kinds.length < 2) return;
  for (const kind of kinds)
    printFigures(
      `  ${kind}`,
      evaluated.filter((query) => query.kind === kind),
    );
}

function printFigures(label: string, evaluated: readonly EvaluatedQuery[]): void {
  if (evaluated.length === 0) return;
  const { queries, hitAt1, hitAt10, meanReciprocalRank } = searchFigures(evaluated);
  const times = evaluated.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  console.log(
    `${label.padEnd(16)} ${String(queries).padStart(4)} queries  hit@1 ${hitAt1.toFixed(3)}  hit@10 ${hitAt10.toFixed(3)}  ` +
      `MRR ${meanReciprocalRank.toFixed(3)}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`,
  );
}

function printMisses(evaluated: readonly EvaluatedQuery[]): void {
  for (const { system, kind, query, codes, rank, found } of evaluated) {
    if (rank === 1) continue;
    const wanted = `wanted ${codes.join('|')}\trank ${rank ?? 'none'}`;
    console.log(`${system}\t${kind}\t${query}\t${wanted}\t${found.join('; ')}`);
  }
}
