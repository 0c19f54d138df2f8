import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReleaseStore } from '../database.ts';
import { createTestContext, type TestContext } from '../test-database.ts';

let context: TestContext;
let store: ReturnType<typeof createReleaseStore>;

beforeAll(async () => {
  context = await createTestContext();
  store = createReleaseStore({ databaseUrl: context.server.url, loginsSecret: context.server.loginsSecret });
});

afterAll(async () => {
  await store.close();
  await context.close();
});

const release = {
  system: 'icd10',
  version: 'FY2026',
  title: 'ICD-10-CM FY 2026',
  source: 'official',
  effectiveFrom: '2025-10-01',
  effectiveTo: '2026-09-30',
  conceptCount: 2,
} as const;

function add(content: string, changes: { version?: string; effectiveTo?: null } = {}) {
  const index = new TextEncoder().encode(content);
  return store.add({ ...release, ...changes }, createHash('sha256').update(index).digest('hex'), index);
}

const activeIds = async () => (await store.list()).flatMap(({ id, active }) => (active ? [id] : []));

test('a release is kept once, and its index comes back as it went in', async () => {
  const stored = await add('first');
  expect(stored).toMatchObject({ ...release, active: false });
  expect(await add('first')).toEqual(stored);
  expect((await store.list()).filter(({ id }) => id === stored.id)).toHaveLength(1);
  expect(await store.index(stored.id)).toEqual(new TextEncoder().encode('first'));
  expect(await store.index(crypto.randomUUID())).toBeNull();
  expect(await store.index('x')).toBeNull();
});

test('activating swaps the pointer within a system and version', async () => {
  const [first, second, other] = [
    await add('a'),
    await add('b'),
    await add('c', { version: 'FY2027', effectiveTo: null }),
  ];
  await store.activate(first.id);
  await store.activate(other.id);
  await store.activate(second.id);
  expect((await activeIds()).sort()).toEqual([second.id, other.id].sort());
  await store.activate(first.id);
  expect((await activeIds()).sort()).toEqual([first.id, other.id].sort());
  await expect(store.activate(crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a rollback undoes the latest activation, step by step, and leaves something to answer', async () => {
  const old = await add('old', { version: 'FY2030' });
  const [first, second] = [await add('1', { version: 'FY2031' }), await add('2', { version: 'FY2031' })];
  for (const { id } of [old, first, second]) await store.activate(id);
  const of = async () =>
    (await store.list()).filter(({ active, version }) => active && version >= 'FY2030').map(({ id }) => id);
  expect(await store.rollback('icd10')).toMatchObject({
    undone: { id: second.id },
    restored: { id: first.id },
  });
  expect((await of()).sort()).toEqual([old.id, first.id].sort());
  expect(await store.rollback('icd10')).toMatchObject({ undone: { id: first.id }, restored: null });
  expect(await of()).toEqual([old.id]);
  await expect(store.rollback('loinc')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('who activates or rolls back leaves a row in the log', async () => {
  const stored = await add('logged', { version: 'FY2040' });
  await store.activate(stored.id);
  await store.rollback('icd10');
  const rows = await context.owner.auditEvent.findMany({
    where: { subjectId: stored.id },
    orderBy: { sequence: 'asc' },
  });
  expect(rows).toMatchObject([
    {
      action: 'codes.release-activated',
      organizationId: null,
      details: { system: 'icd10', version: 'FY2040' },
    },
    { action: 'codes.release-rolled-back', organizationId: null, outcome: 'success' },
  ]);
});

test('running processes read releases and cannot add or activate any', async () => {
  const stored = await add('read me');
  const { releases } = context.database;
  expect((await releases.list()).map(({ id }) => id)).toContain(stored.id);
  expect(await releases.index(stored.id)).toEqual(new TextEncoder().encode('read me'));
  await expect(releases.activate(stored.id)).rejects.toThrow(/denied/);
  await expect(releases.add(release, 'f'.repeat(64), new Uint8Array(1))).rejects.toThrow(/denied/);
});
