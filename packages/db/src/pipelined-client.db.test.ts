import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './ids.ts';
import { createScope } from './scope.ts';
import { withSettings } from './scope-settings.ts';
import { auditContext, createTestContext, type TestContext } from './test-database.ts';

let context: TestContext;
beforeAll(async () => {
  context = await createTestContext();
});
afterAll(() => context.close());

const scoped = () => createScope(context.clientOf('ohm_clinical'), context.here.id, auditContext());
const somebody = () => ({
  id: newId(),
  organizationId: context.here.id,
  mrn: 'MRN-9',
  name: 'Somebody',
  birthDate: new Date('1970-01-01'),
  sex: 'other',
});

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

test('reads and transactions of two organizations take turns on few connections, and each sees its own', async () => {
  const client = context.clientOf('ohm_clinical');
  const see = async (turn: number) => {
    const organization = turn % 2 ? context.here : context.elsewhere;
    const scope = createScope(client, organization.id, auditContext());
    const rows =
      turn % 4 < 2
        ? await scope.read((reader) => reader.patient.findMany())
        : await scope.run(({ transaction }) => transaction.patient.findMany());
    expect(rows.map(({ id }) => id)).toEqual([organization.patientId]);
  };
  // Twice as many at once as there are connections.
  const callers = Array.from({ length: 10 }, async (_, caller) => {
    for (let turn = 0; turn < 20; turn += 1) await see(caller + turn);
  });
  await Promise.all(callers);
  // Outside of a scope nothing is set any more, and policies show nothing.
  expect(await client.patient.findMany()).toEqual([]);
});

test('what reads cannot write', async () => {
  const client = context.clientOf('ohm_clinical');
  const attempt = withSettings(context.here.id, auditContext(), async () =>
    client.patient.createMany({ data: somebody() }),
  );
  await expect(attempt).rejects.toThrow('read-only');
  expect(await context.owner.patient.count({ where: { mrn: 'MRN-9' } })).toBe(0);
});

test('a row of the log that cannot be written undoes what was done, and says why', async () => {
  const scope = scoped();
  for (let attempt = 0; attempt < 6; attempt += 1)
    await expect(
      scope.run(async ({ transaction, record }) => {
        await transaction.patient.createMany({ data: somebody() });
        await record({ action: 'patient.changed', outcome: 'no such outcome' as 'success' });
      }),
    ).rejects.toThrow('audit_events_outcome_check');
  expect(await context.owner.patient.count({ where: { mrn: 'MRN-9' } })).toBe(0);
});

test('a read whose connection breaks is told, and the next one gets another', async () => {
  const client = context.clientOf('ohm_clinical');
  const { id } = context.here;
  const slow = withSettings(id, auditContext(), async () => client.$queryRaw`SELECT pg_sleep(60)`);
  const told = expect(slow).rejects.toThrow();
  await expect
    .poll(async () => {
      const [row] = await context.owner.$queryRaw<{ ended: number }[]>`
        SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
        WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid() AND datname = current_database()`;
      return row?.ended;
    })
    .toBe(1);
  await told;
  const scope = createScope(client, id, auditContext());
  expect(await scope.read((reader) => reader.patient.count())).toBe(1);
});
