import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestContext, type TestContext } from '../test-database.ts';
import { createQuotaStore, type QuotaStore } from './rate-quotas.ts';

let context: TestContext;
let quotas: QuotaStore;

beforeAll(async () => {
  context = await createTestContext();
  quotas = createQuotaStore(context.clientOf('ohm_identity'));
});
afterAll(() => context.close());

/** Not across the end of a minute: the test is of one window. */
async function earlyInTheMinute(): Promise<void> {
  await expect.poll(() => Date.now() % 60_000, { timeout: 10_000 }).toBeLessThan(55_000);
}

test('replicas together are handed the budget and no more', async () => {
  await earlyInTheMinute();
  const leases = await Promise.all(Array.from({ length: 30 }, () => quotas.lease('user:a', 7, 100)));
  const granted = leases.map((lease) => lease.granted);
  expect(granted.reduce((sum, one) => sum + one, 0)).toBe(100);
  expect(granted.filter((one) => one === 0)).toHaveLength(15);
  expect(leases.every(({ windowEndsInMs }) => windowEndsInMs > 0 && windowEndsInMs <= 60_000)).toBe(true);
  expect((await quotas.lease('user:b', 7, 100)).granted).toBe(7);
});

test('the next window starts with the whole budget, and old windows are forgotten', async () => {
  await quotas.lease('user:c', 50, 50);
  expect((await quotas.lease('user:c', 50, 50)).granted).toBe(0);
  await context.owner.$executeRaw`UPDATE rate_quotas SET window_start = window_start - interval '5 minutes'`;
  expect((await quotas.lease('user:c', 50, 50)).granted).toBe(50);
  await quotas.prune();
  expect(await context.owner.$queryRaw`SELECT key FROM rate_quotas`).toEqual([{ key: 'user:c' }]);
});
