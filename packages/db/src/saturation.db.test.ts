import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScope } from './scope.ts';
import { auditContext, createTestContext, type TestContext } from './test-database.ts';

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

test('who finds every connection taken is told that the service is busy, and gets in once one is free', async () => {
  const scope = createScope(context.clientOf('ohm_clinical'), context.here.id, auditContext());
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const patients = () => scope.run(({ transaction }) => transaction.patient.count());
  const entered: Promise<unknown>[] = [];
  const holding = Array.from({ length: 5 }, () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    entered.push(promise);
    return scope.run(async ({ transaction }) => {
      await transaction.patient.count();
      resolve();
      await released;
    });
  });
  await Promise.all(entered);
  const reading = () => scope.read((client) => client.patient.count());
  const busy = { name: 'AppError', code: 'SERVICE_UNAVAILABLE', details: { retryAfter: 1 } };
  await Promise.all([patients, reading].map((attempt) => expect(attempt()).rejects.toMatchObject(busy)));
  release();
  await Promise.all(holding);
  expect(await patients()).toBe(1);
  expect(await reading()).toBe(1);
});
