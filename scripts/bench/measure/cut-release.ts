import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchmarkData } from './benchmark.ts';

/**
 * The folder of ICD-10-CM FY2026 with its tabular list and an index without the main terms that queries are made from, for
 * which `tools/cut-index` (Python 3) is run: measured on the whole index, the index would hold the queries themselves.
 */
export async function cutRelease({ releases, tools, scratch }: BenchmarkData): Promise<string> {
  const source = join(releases, 'icd10cm-2026');
  const folder = join(scratch, 'icd10cm-2026-cut');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ['icd10cm-order-2026.txt', 'icd10cm-tabular-2026.xml'])
    await copyFile(join(source, name), join(folder, name));
  const index = 'icd10cm-index-2026.xml';
  await promisify(execFile)(join(tools, 'cut-index'), [join(source, index), join(folder, index)]);
  return folder;
}
