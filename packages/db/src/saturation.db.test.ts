import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSessionReads } from './client.ts';
import { createIdentityStore } from './repositories/identity-store.ts';
import { createScope } from './scope.ts';
import { auditContext, createTestContext, type TestContext } from './test-database.ts';

const busy = { name: 'AppError', code: 'SERVICE_UNAVAILABLE', details: { retryAfter: 1 } };
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
  await Promise.all([patients, reading].map((attempt) => expect(attempt()).rejects.toMatchObject(busy)));
  release();
  await Promise.all(holding);
  expect(await patients()).toBe(1);
  expect(await reading()).toBe(1);
});

test('who waits too long for what every request asks is told the same, and the next one is answered', async () => {
  const { url, loginsSecret } = context.server;
  const reads = createSessionReads(url, loginsSecret);
  const sleep = { name: 'sleep', text: 'SELECT pg_sleep($1)', values: [60] };
  const asleep = { ...reads, ask: () => reads.ask(sleep) };
  const identity = createIdentityStore(context.clientOf('ohm_identity'), asleep);
  await expect(identity.resolveSession({ id: crypto.randomUUID() }, new Date())).rejects.toMatchObject(busy);
  expect(await reads.ask({ name: 'one', text: 'SELECT $1::int AS one', values: [1] })).toEqual([{ one: 1 }]);
  await reads.close();
});
