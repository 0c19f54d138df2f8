import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTestDatabase } from '@ohm/testing';
import { expect, test } from 'vitest';

/** Runs the command as `pnpm db:push` does. */
async function push(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'db-push.ts')], {
    env: { ...environment },
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

test('db:push finds a migrated database up to date', async () => {
  const server = await createTestDatabase();
  const environment = { DATABASE_URL: server.url, DATABASE_LOGINS_SECRET: server.loginsSecret };
  expect(await push(environment)).toEqual({ code: 0, out: 'up to date\n', err: '' });
  await server.drop();
});

test('db:push without its settings says what is missing, without a stack', async () => {
  const { code, err } = await push({});
  expect(code).toBe(1);
  expect(err).toContain('DATABASE_URL: is missing');
  expect(err).not.toContain('    at ');
});
