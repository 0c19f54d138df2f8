import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, BenchmarkData } from './bench/measure/benchmark.ts';
import { withSection } from './bench/measure/report.ts';
import { CommandError, runCommand } from './command.ts';

const usage = `Usage: pnpm bench [name …] [--data DIR] [--quick]
  name        benchmarks to run, each a file of scripts/bench; without a name all of them
  --data DIR  folder with data/ (releases), eval/ (queries, notes) and tools/ (cut-index); the one beside the checkout
  --quick     less of what can be less, prints the figures and writes nothing`;

const root = join(import.meta.dirname, '..');
const benchmarkFolder = join(root, 'scripts', 'bench');
const report = join(root, 'docs', 'benchmarks.md');

const options = {
  data: { type: 'string', default: join(root, '..', 'shared') },
  quick: { type: 'boolean', default: false },
} as const;

/** Benchmarks run one after the other, and the section of each is written in docs/benchmarks.md; those of the others stay. */
await runCommand(usage, options, async ({ positionals, values }) => {
  const known = (await readdir(benchmarkFolder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new CommandError(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.\n${usage}`);
  const data: BenchmarkData = {
    releases: join(values.data, 'data'),
    evaluation: join(values.data, 'eval'),
    tools: join(values.data, 'tools'),
    scratch: join(root, '.data', 'bench'),
    quick: values.quick,
  };
  await mkdir(data.scratch, { recursive: true });
  for (const name of positionals.length > 0 ? positionals : known) await runOne(name, data);
  return 0;
});

async function runOne(name: string, data: BenchmarkData): Promise<void> {
  const { benchmark } = (await import(`./bench/${name}.ts`)) as { benchmark: Benchmark };
  console.log(`${name}: ${benchmark.title}`);
  const figures = await benchmark.run(data, (line) => console.log(`  ${line}`));
  console.log(`\n${figures}\n`);
  if (data.quick) return;
  const measured = `Measured ${new Date().toISOString().slice(0, 10)} with \`pnpm bench ${name}\` on ${machine()}.`;
  const text = await readFile(report, 'utf8');
  await writeFile(
    report,
    withSection(text, name, [`## ${benchmark.title}`, benchmark.method, figures, measured].join('\n\n')),
  );
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node.js ${process.versions.node}`;
}
