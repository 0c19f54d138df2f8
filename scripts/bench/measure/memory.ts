import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createTerminology, type Release } from '@ohm/terminology';

/** Megabytes that loading the index at a path takes, in a process of its own. */
export async function memoryOf(path: string, release: Release): Promise<number> {
  const parameters = ['--expose-gc', import.meta.filename, path, JSON.stringify(release)];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  return Number(stdout);
}

if (import.meta.main) {
  const [path = '', release = ''] = process.argv.slice(2);
  const inUse = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = inUse();
  const index = new Uint8Array(await readFile(path));
  const terminology = createTerminology([{ release: JSON.parse(release) as Release, index }]);
  terminology.search(terminology.releases()[0]?.system ?? 'icd10', 'warm', {});
  console.log(inUse() - before);
}
