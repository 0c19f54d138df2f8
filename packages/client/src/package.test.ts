import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../build.ts';

const here = join(import.meta.dirname, '..');
const project = mkdtempSync(join(tmpdir(), 'ohm-client-test-'));
const installed = join(project, 'node_modules/@ohm/client');

/** An empty project that installed the packed client, as an internal caller would. */
beforeAll(() => {
  const built = join(project, 'built');
  buildClient(built);
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', project], { cwd: built, encoding: 'utf8' }),
  );
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '-C', installed, '--strip-components=1']);
  mkdirSync(join(project, 'node_modules/@trpc'));
  for (const name of ['client', 'server']) {
    symlinkSync(join(here, 'node_modules/@trpc', name), join(project, 'node_modules/@trpc', name));
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
}, 60_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

function typeCheck(source: string): string {
  writeFileSync(join(project, 'caller.ts'), source);
  const options =
    '--strict --noEmit --target es2024 --lib esnext,dom --module nodenext --moduleResolution nodenext --types'.split(
      ' ',
    );
  const { stdout } = spawnSync(join(here, '../../node_modules/.bin/tsc'), [...options, '', 'caller.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the packed client', () => {
  it('type-checks in an empty project, without skipping the check of its own declarations', () => {
    const errors = typeCheck(`
      import { createOhmClient, type OhmOutputs } from '@ohm/client';
      const client = createOhmClient({ url: 'https://api.ohm.doctor', token: async () => 'x' });
      const found: OhmOutputs['codes']['search'] = await client.codes.search.query({ system: 'icd10', q: 'nstemi' });
      const code: string | undefined = found.results[0]?.code;
      export { code };
    `);
    expect(errors).toBe('');
  });

  it('refuses a procedure that does not exist and an input that does not fit', () => {
    const errors = typeCheck(`
      import { createOhmClient } from '@ohm/client';
      const client = createOhmClient({ url: 'https://api.ohm.doctor' });
      client.codes.remove;
      await client.codes.search.query({ system: 'icd9', q: 'nstemi' });
    `);
    expect(errors).toContain("Property 'remove' does not exist");
    expect(errors).toContain('"icd9"');
  });

  it('has nothing of the server in it', () => {
    expect(readdirSync(installed).sort()).toEqual(['index.d.ts', 'index.js', 'package.json', 'router.d.ts']);
    const everything = readdirSync(installed)
      .map((name) => readFileSync(join(installed, name), 'utf8'))
      .join('\n');
    expect(everything).not.toMatch(/@ohm\/(?!client)|prisma|Repository|fastify|passwordHash/i);
  });

  it('runs', async () => {
    const { createOhmClient, refusalOf } = await import(join(installed, 'index.js'));
    const client = createOhmClient({ url: 'http://127.0.0.1:9' });
    await expect(client.auth.me.query({})).rejects.toThrow();
    expect(refusalOf(new Error('something else'))).toBeNull();
  });
});
