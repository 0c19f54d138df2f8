import { afterAll, expect, test } from 'vitest';
import { createTestContext } from '../test-database.ts';

const context = await createTestContext();
const { here, elsewhere } = context;
afterAll(() => context.close());

const tokensOf = async (organizationId: string): Promise<number> => {
  const rows = await context.owner.$queryRaw<{ tokens: bigint }[]>`
    SELECT tokens FROM model_usage WHERE organization_id = ${organizationId}::uuid`;
  return Number(rows[0]?.tokens ?? 0);
};

test('external models are off until the organization turns them on, for itself alone, and it is recorded', async () => {
  const own = context.scope(here, 'portal', here.adminId);
  expect(await own.modelPermission.allowed()).toBe(false);
  await own.modelPermission.allow(true);
  expect(await own.modelPermission.allowed()).toBe(true);
  expect(await context.scope(here, 'clinical', here.doctorId).modelPermission.allowed()).toBe(true);
  expect(await context.scope(elsewhere, 'portal', elsewhere.adminId).modelPermission.allowed()).toBe(false);
  await own.modelPermission.allow(false);
  expect(await own.modelPermission.allowed()).toBe(false);
  const events = await own.audit.list({ action: 'organization.models-changed', limit: 10 });
  expect(events.map(({ details, subject }) => [details, subject?.id])).toEqual([
    [{ allowed: false }, here.id],
    [{ allowed: true }, here.id],
  ]);
});

test('no login but that of administrators may turn them on', async () => {
  const clinical = context.scope(here, 'clinical', here.doctorId);
  await expect(clinical.modelPermission.allow(true)).rejects.toThrow();
  expect(await clinical.modelPermission.allowed()).toBe(false);
});

test('replicas share one budget a day: reserved at once, and never beyond it', async () => {
  const budgets = Array.from({ length: 20 }, () =>
    context.scope(here, 'portal', here.adminId).modelBudget(1_000),
  );
  const granted = await Promise.all(budgets.map((budget) => budget.reserve(150)));
  expect(granted.filter(Boolean)).toHaveLength(6);
  expect(await tokensOf(here.id)).toBe(900);
  expect(await context.scope(elsewhere, 'portal', elsewhere.adminId).modelBudget(1_000).reserve(1_001)).toBe(
    false,
  );
  expect(await tokensOf(elsewhere.id)).toBe(0);
});

test('what was reserved and not used is given back, what was used beyond it is taken', async () => {
  const budget = context.scope(elsewhere, 'portal', elsewhere.adminId).modelBudget(1_000);
  expect(await budget.reserve(600)).toBe(true);
  await budget.settle(600, 40);
  expect(await tokensOf(elsewhere.id)).toBe(40);
  expect(await budget.reserve(960)).toBe(true);
  await budget.settle(960, 1_500);
  expect(await tokensOf(elsewhere.id)).toBe(1_540);
  expect(await budget.reserve(1)).toBe(false);
  await budget.settle(1, 0);
  expect(await tokensOf(elsewhere.id)).toBe(1_540);
});
