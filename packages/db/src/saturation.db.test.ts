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
  const holding = Array.from({ length: 5 }, () =>
    scope.run(async ({ transaction }) => {
      await transaction.patient.count();
      await released;
    }),
  );
  await expect(patients()).rejects.toMatchObject({
    name: 'AppError',
    code: 'SERVICE_UNAVAILABLE',
    details: { retryAfter: 1 },
  });
  release();
  await Promise.all(holding);
  expect(await patients()).toBe(1);
});
