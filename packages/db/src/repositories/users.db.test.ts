import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestContext, inHours, someHash, startedSession, type TestContext } from '../test-database.ts';

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

const portal = () => context.scope(context.here, 'portal', context.here.adminId);

test('users are listed by name, those who left with the time', async () => {
  const { adminId, doctorId } = context.here;
  expect((await portal().users.list()).map(({ id, name, roles }) => [id, name, roles])).toEqual([
    [adminId, 'Ada Admin', ['ORG_ADMIN']],
    [doctorId, 'Dora Doctor', ['DOCTOR']],
  ]);
  await portal().users.setActive(doctorId, false);
  expect((await portal().users.list()).map(({ deactivatedAt }) => deactivatedAt !== null)).toEqual([
    false,
    true,
  ]);
  expect(await portal().users.setFeatures(doctorId, ['codes'])).toBeNull();
  await portal().users.setActive(doctorId, true);
});

test('deactivating ends every session for good, and is recorded once', async () => {
  const { doctorId, adminId, id: organizationId } = context.here;
  const start = (userId: string) =>
    startedSession(context, {
      userId,
      organizationId,
      audience: 'doctor',
      secretHash: someHash(),
      expiresAt: inHours(1),
    });
  const [session, ofAdmin] = [await start(doctorId), await start(adminId)];
  const isLive = async ({ id }: { id: string }) =>
    (await context.database.identity.resolveSession({ id }, new Date())) !== null;
  const { users } = portal();
  expect(await users.setActive(doctorId, false)).toMatchObject({ deactivatedAt: expect.any(Date) });
  expect(await users.setActive(doctorId, false)).toMatchObject({ id: doctorId });
  expect(await isLive(session)).toBe(false);
  expect(await users.setActive(doctorId, true)).toMatchObject({ deactivatedAt: null });
  expect(await isLive(session)).toBe(false);
  expect(await isLive(ofAdmin)).toBe(true);
  const latest = await portal().audit.list({ limit: 2 });
  expect(latest.map(({ action, details }) => [action, details])).toEqual([
    ['user.reactivated', { endedSessions: 0 }],
    ['user.deactivated', { endedSessions: 1 }],
  ]);
  expect(await users.setActive(context.elsewhere.doctorId, false)).toBeNull();
  expect(await users.get(context.elsewhere.doctorId)).toBeNull();
  expect(await users.setActive('x', false)).toBeNull();
});

test('flags are replaced, and the log says which they were', async () => {
  const { doctorId } = context.here;
  expect(await portal().users.setFeatures(doctorId, ['codes', 'drugs'])).toMatchObject({
    id: doctorId,
    enabledFeatures: ['codes', 'drugs'],
  });
  expect(await portal().users.setFeatures(doctorId, ['drugs'])).toMatchObject({ enabledFeatures: ['drugs'] });
  const [latest] = await portal().audit.list({ limit: 1 });
  expect(latest).toMatchObject({
    action: 'user.features-changed',
    userName: 'Ada Admin',
    subject: { kind: 'user', id: doctorId },
    details: { before: ['codes', 'drugs'], after: ['drugs'] },
    clientAddress: '192.0.2.7',
  });
  expect(await portal().users.setFeatures(crypto.randomUUID(), [])).toBeNull();
  expect(await portal().users.setFeatures('x', [])).toBeNull();
});

test('the log is read page by page, newest first, and by action', async () => {
  const { audit } = portal();
  for (const action of ['a.happened', 'b.happened', 'a.happened'])
    await audit.append({ action, outcome: 'denied' });
  const [newest, second] = await audit.list({ limit: 2 });
  expect([newest?.action, second?.action]).toEqual(['a.happened', 'b.happened']);
  const next = await audit.list({ limit: 1, before: second?.sequence ?? '' });
  expect(next).toMatchObject([{ action: 'a.happened', outcome: 'denied', details: {} }]);
  expect(await audit.list({ action: 'b.happened', limit: 9 })).toHaveLength(1);
  await expect(audit.list({ before: 'x', limit: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('an extraction is kept without its note', async () => {
  const { extractionRuns, audit } = portal();
  const run = {
    engine: 'builtin-1',
    releases: { icd10: 'FY2026' },
    setting: 'inpatient',
    dateOfService: '2026-02-03',
    textLength: 1200,
    suggestedCodes: ['I10'],
    durationMs: 3.5,
  } as const;
  const id = await extractionRuns.create(run);
  expect(await context.owner.extractionRun.findUnique({ where: { id } })).toMatchObject({
    ...run,
    dateOfService: new Date('2026-02-03'),
    organizationId: context.here.id,
    userId: context.here.adminId,
  });
  expect(await audit.list({ limit: 1 })).toMatchObject([
    { action: 'extraction-run.created', subject: { kind: 'extraction-run', id }, details: { suggested: 1 } },
  ]);
  await extractionRuns.create({ ...run, dateOfService: null });
});
