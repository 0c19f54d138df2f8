import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSessionReads } from './client.ts';
import { createDatabase } from './database.ts';
import { createIdentityStore } from './repositories/identity-store.ts';
import { createScope } from './scope.ts';
import { auditContext, createTestContext, type TestContext } from './test-database.ts';
import { saidPlainly } from './unavailable.ts';

const unreachable = { name: 'AppError', code: 'SERVICE_UNAVAILABLE', details: { retryAfter: 5 } };
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
  const identity = saidPlainly(createIdentityStore(context.clientOf('ohm_identity'), asleep));
  await expect(identity.resolveSession({ id: crypto.randomUUID() }, new Date())).rejects.toMatchObject(busy);
  expect(await reads.ask({ name: 'one', text: 'SELECT $1::int AS one', values: [1] })).toEqual([{ one: 1 }]);
  await reads.close();
});

test('whose connection PostgreSQL ends is told that the database cannot be reached', async () => {
  const own = context.clientOf('ohm_identity');
  const ended = saidPlainly({
    byPrisma: async () => await own.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
    bySessions: async () => {
      const reads = createSessionReads(context.server.url, context.server.loginsSecret);
      const text = 'SELECT pg_terminate_backend(pg_backend_pid()) WHERE $1';
      return await reads.ask({ name: 'end', text, values: [true] }).finally(reads.close);
    },
  });
  await expect(ended.byPrisma()).rejects.toMatchObject(unreachable);
  await expect(ended.bySessions()).rejects.toMatchObject(unreachable);
});

test('without a database every kind of work says so, and other failures stay what they are', async () => {
  const nowhere = new URL(context.server.url);
  nowhere.port = '1';
  const { loginsSecret } = context.server;
  const database = createDatabase({ databaseUrl: nowhere.href, loginsSecret });
  const { patients, organizations } = database.forOrganization(context.here.id, 'clinical', auditContext());
  const work = [
    database.identity.resolveSession({ id: crypto.randomUUID() }, new Date()),
    database.identity.sweep(new Date()),
    database.quotas.lease('somebody', 1, 1),
    database.releases.list(),
    patients.list({ limit: 1 }),
    organizations.list(),
  ];
  await Promise.all(work.map((attempt) => expect(attempt).rejects.toMatchObject(unreachable)));
  await database.close();
  const broken = saidPlainly({
    read: async () => await context.clientOf('ohm_portal').$queryRaw`SELECT nothing`,
  });
  await expect(broken.read()).rejects.toMatchObject({ code: 'P2010' });
});
