import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** docker/Dockerfile for real: `node scripts/images.ts` says what is checked. It takes minutes; OHM_TEST_IMAGES=0 leaves it out. */
const unwanted = process.env.OHM_TEST_IMAGES === '0';
const buildah = spawnSync('buildah', ['--version']).status === 0;
if (unwanted || !buildah) {
  const why = unwanted ? 'OHM_TEST_IMAGES is 0' : 'there is no buildah here';
  process.stderr.write(`SKIPPED: the images are not built, because ${why}.\n`);
}

it.runIf(buildah && !unwanted)(
  'every image builds, starts by its own command as nobody special, and answers /healthz',
  { timeout: 1_800_000 },
  ({ skip }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/images.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    process.stderr.write(stdout);
    expect(status, stderr).toBe(0);
    skip(stdout.startsWith('SKIPPED'), stdout);
  },
);
