import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScope } from './scope.ts';
import { auditContext, createTestContext, type TestContext } from './test-database.ts';

let context: TestContext;
beforeAll(async () => {
  context = await createTestContext();
});
afterAll(() => context.close());

const scoped = () => createScope(context.clientOf('ohm_clinical'), context.here.id, auditContext());

test('the settings stand before the first statement, over and over on one connection', async () => {
  const client = context.clientOf('ohm_auditor');
  const organizationOf = (id: string) =>
    createScope(client, id, auditContext()).run(async ({ transaction }) => {
      const [row] = await transaction.$queryRaw<{ id: string }[]>`
        SELECT current_setting('app.organization_id', true) AS id`;
      return row?.id;
    });
  for (let turn = 0; turn < 10; turn += 1) {
    const ids = [context.here.id, context.elsewhere.id, context.here.id];
    expect(await Promise.all(ids.map(organizationOf))).toEqual(ids);
  }
  const [row] = await client.$queryRaw<{ id: string | null }[]>`
    SELECT nullif(current_setting('app.organization_id', true), '') AS id`;
  expect(row?.id).toBeNull();
});

test('settings that fail keep everything behind them from happening, and the connection serves on', async () => {
  const broken = createScope(context.clientOf('ohm_clinical'), context.here.id, {
    ...auditContext(),
    // PostgreSQL refuses NUL in a text.
    requestId: '\u0000',
  });
  for (let attempt = 0; attempt < 6; attempt += 1)
    await expect(broken.run(({ transaction }) => transaction.patient.findMany())).rejects.toThrow();
  const { patients } = context.scope(context.here, 'clinical');
  expect(await patients.list({ limit: 10 })).toHaveLength(1);
});

test('what was written is committed when the answer comes, and undone when the work fails', async () => {
  const scope = scoped();
  const note = { action: 'written.happened', outcome: 'success' } as const;
  await scope.run(({ record }) => record(note));
  expect(await context.owner.auditEvent.count({ where: { action: note.action } })).toBe(1);
  await expect(
    scope.run(async ({ record }) => {
      await record(note);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await context.owner.auditEvent.count({ where: { action: note.action } })).toBe(1);
});

test('a read that fails is told, and leaves its connection good', async () => {
  const scope = scoped();
  for (let attempt = 0; attempt < 6; attempt += 1)
    await expect(
      scope.run(({ transaction }) => transaction.$queryRaw`SELECT * FROM nowhere`),
    ).rejects.toThrow();
  expect(await scope.run(({ transaction }) => transaction.patient.findMany())).toHaveLength(1);
});
