import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Line {
  readonly status: number;
}

/** What a process of its own writes that logs three lines and then ends like this, which may overtake the first of them. */
function linesBefore(end: string): Line[] {
  const program = `
    const { createLogger } = await import(${JSON.stringify(join(import.meta.dirname, 'log.ts'))});
    const log = createLogger('info');
    for (const status of [1, 2, 3]) log.info({ event: 'request', status, password: 'secret' });
    ${end}`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .sort((one, other) => one.status - other.status);
}

describe('the log', () => {
  it.each(['process.exit(0);', "throw new Error('a fault');", 'await null;'])(
    'is written whole, and with known fields alone, before the process ends by: %s',
    (end) => {
      const line = (status: number) => ({
        level: 'info',
        time: expect.any(Number),
        event: 'request',
        status,
      });
      expect(linesBefore(end)).toEqual([line(1), line(2), line(3)]);
    },
  );
});
