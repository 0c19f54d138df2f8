import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileRelease, createTerminology, type ReleaseContent, seededRandom } from '@ohm/terminology';
import { readContents } from '../load-terminology.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { generatedRelease } from './measure/generated-release.ts';
import { interleaved, median, rounds } from './measure/interleaved.ts';
import { milliseconds, table } from './measure/markdown.ts';
import { memoryOf } from './measure/memory.ts';

const shown = 20;
const asked = 300;

interface Measured {
  readonly label: string;
  readonly compile: number;
  readonly load: number;
  readonly megabytes: number;
  readonly added: number;
  readonly ask: (query: string) => unknown;
  readonly queries: readonly string[];
}

export const benchmark: Benchmark = {
  title: 'Search at scale: compile, load, memory, time',
  method:
    'All of ICD-10-CM FY2026 with tabular list, indexes and tables, and an invented release of 360,000 concepts, 1.1 million names and 60,000 ' +
    'distinct words (Zipf; a fixed seed). Queries are two to four words of names of the release itself, the last one cut to be still in the making. ' +
    'Memory: what a fresh process has in use more after loading the index than before, its garbage collected.',
  async run(data, say) {
    const measured: Measured[] = [];
    say('ICD-10-CM FY2026');
    const [icd10] = await readContents(join(data.releases, 'icd10cm-2026'), null);
    if (icd10 === undefined) throw new Error('The folder of releases holds no ICD-10-CM FY2026.');
    measured.push(await measure('ICD-10-CM FY2026', icd10, data.scratch));
    say('360,000 generated concepts');
    const large = generatedRelease({ concepts: 360_000, designations: 1_100_000, words: 60_000 });
    measured.push(await measure('generated', large, data.scratch));
    say('timing');
    const rows: string[][] = [];
    for (const { label, ask, queries, compile, load, megabytes, added } of measured) {
      const { p50, p95 } = (await interleaved({ [label]: ask }, queries))[label] ?? { p50: 0, p95: 0 };
      rows.push([
        label,
        (compile / 1000).toFixed(1),
        milliseconds(load),
        megabytes.toFixed(0),
        added.toFixed(0),
        milliseconds(p50),
        milliseconds(p95),
      ]);
    }
    return table(
      ['release', 'compile s', 'load ms', 'index MB', 'memory added MB', 'p50 ms', 'p95 ms'],
      rows,
    );
  },
};

async function measure(label: string, content: ReleaseContent, scratch: string): Promise<Measured> {
  const { system } = content.release;
  const started = performance.now();
  const compiled = compileRelease(content);
  const compile = performance.now() - started;
  const path = join(scratch, `${system}.index`);
  await writeFile(path, compiled.index);
  const loads: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    createTerminology([compiled]);
    loads.push(performance.now() - from);
  }
  const terminology = createTerminology([compiled]);
  return {
    label,
    compile,
    load: median(loads),
    megabytes: compiled.index.byteLength / 1e6,
    added: await memoryOf(path, compiled.release),
    ask: (query) => terminology.search(system, query, { limit: shown }),
    queries: queriesFrom(content),
  };
}

/** Words of names that somebody may type: two to four of them, of the last one two thirds. */
function queriesFrom({ concepts }: ReleaseContent): string[] {
  const random = seededRandom(1);
  return Array.from({ length: asked }, () => {
    const { designations } = concepts[Math.floor(random() * concepts.length)] ?? { designations: [] };
    const { term } = designations[Math.floor(random() * designations.length)] ?? { term: '' };
    const words = term.split(' ').slice(0, 2 + Math.floor(random() * 3));
    const last = words.pop() ?? '';
    return [...words, last.slice(0, Math.ceil((last.length * 2) / 3))].join(' ');
  });
}
