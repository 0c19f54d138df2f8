import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestContext, someHash, type TestContext } from '../test-database.ts';

let context: TestContext;
beforeAll(async () => {
  context = await createTestContext();
});
afterAll(() => context.close());

const rule = { free: 2, baseMs: 1_000, maxMs: 60_000, forgetMs: 600_000 } as const;
const now = new Date('2026-01-01T00:00:00Z');
const patienceMs = 3_000;
const seconds = (moment: Date | null) => moment && (moment.getTime() - now.getTime()) / 1_000;

const failuresOf = async (key: Uint8Array<ArrayBuffer>) =>
  (await context.owner.signInAttempt.findUnique({ where: { key } }))?.failures ?? 0;

test('attempts wait longer and longer, and those that would wait too long are not counted', async () => {
  const { identity } = context.database;
  const [address, account] = [someHash(), someHash()];
  const count = () => identity.countSignIn({ key: address, rule }, { key: account, rule }, now, patienceMs);
  const waits = [];
  for (let attempt = 0; attempt < 5; attempt += 1) waits.push(seconds((await count()).account));
  expect(waits).toEqual([0, 0, 1, 3, null]);
  expect(await failuresOf(account)).toBe(4);
  expect(await failuresOf(address)).toBe(4);
});

test('an account is not counted for an address that may not go on', async () => {
  const { identity } = context.database;
  const [address, account] = [someHash(), someHash()];
  for (let attempt = 0; attempt < 5; attempt += 1)
    await identity.countAttempt(address, rule, now, patienceMs);
  const freeAt = await identity.countSignIn({ key: address, rule }, { key: account, rule }, now, patienceMs);
  expect(freeAt).toEqual({ address: null, account: null });
  expect(await failuresOf(account)).toBe(0);
});

test('an account that may not go on is told from its address, which is counted', async () => {
  const { identity } = context.database;
  const [address, account] = [someHash(), someHash()];
  for (let attempt = 0; attempt < 5; attempt += 1)
    await identity.countAttempt(account, rule, now, patienceMs);
  const freeAt = await identity.countSignIn({ key: address, rule }, { key: account, rule }, now, patienceMs);
  expect(seconds(freeAt.address)).toBe(0);
  expect(freeAt.account).toBeNull();
});

test('attempts at once are all counted, and a right password forgets the account and one of the address', async () => {
  const { identity } = context.database;
  const [address, account] = [someHash(), someHash()];
  const free = { ...rule, free: 100 };
  const count = () =>
    identity.countSignIn({ key: address, rule: free }, { key: account, rule: free }, now, patienceMs);
  await Promise.all(Array.from({ length: 20 }, count));
  expect(await failuresOf(address)).toBe(20);
  expect(await failuresOf(account)).toBe(20);
  await identity.forgiveAttempts({ account, address });
  expect(await failuresOf(address)).toBe(19);
  expect(await failuresOf(account)).toBe(0);
});
