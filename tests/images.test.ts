import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const wanted = process.env.OHM_TEST_IMAGES === '1';
const buildah = spawnSync('buildah', ['--version']).status === 0;
if (!wanted || !buildah) {
  const why = wanted ? 'there is no buildah here' : 'OHM_TEST_IMAGES=1 is not set';
  process.stderr.write(`SKIPPED: the images are not built, because ${why} (it takes some minutes).\n`);
}

it.runIf(wanted && buildah)(
  'every image builds, starts by its own command as nobody special, and answers /healthz',
  { timeout: 1_800_000 },
  () => {
    const root = join(import.meta.dirname, '..');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/images.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    process.stderr.write(stdout);
    expect(status, stderr).toBe(0);
  },
);
