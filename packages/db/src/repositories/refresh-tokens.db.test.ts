import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  actionsOf,
  auditContext,
  createTestContext,
  inHours,
  someHash,
  startedSession,
  type TestContext,
} from '../test-database.ts';

const GRACE_SECONDS = 10;

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

async function startForApi(expiresAt = inHours(24)) {
  const first = someHash();
  const session = await startedSession(context, {
    userId: context.here.doctorId,
    organizationId: context.here.id,
    audience: 'api',
    secretHash: first,
    expiresAt,
  });
  return { session, first };
}

const rotate = (hash: Uint8Array, nextHash: Uint8Array, now = new Date()) =>
  context.database.identity.rotateRefreshToken({ hash, nextHash }, now, GRACE_SECONDS, auditContext());
const isLive = async (id: string) =>
  (await context.database.identity.resolveSession({ id }, new Date())) !== null;
const seconds = (count: number, from: Date) => new Date(from.getTime() + count * 1000);

test('a token is exchanged for the next one, and that for the one after', async () => {
  const { session, first } = await startForApi();
  const [second, third] = [someHash(), someHash()];
  const now = seconds(1, new Date());
  expect(await rotate(first, second, now)).toMatchObject({
    outcome: 'rotated',
    session: { id: session.id, audience: 'api', lastUsedAt: now },
    account: { id: context.here.doctorId, organization: { slug: 'here' } },
    rotatedAt: now,
  });
  expect(await rotate(second, third)).toMatchObject({ outcome: 'rotated' });
});

test('the secret of an API session is no session secret', async () => {
  const { first } = await startForApi();
  expect(await context.database.identity.resolveSession({ secretHash: first }, new Date())).toBeNull();
});

test('within the time of grace the same token answers the same again', async () => {
  const { first } = await startForApi();
  const second = someHash();
  const now = new Date();
  await rotate(first, second, now);
  expect(await rotate(first, second, seconds(GRACE_SECONDS, now))).toMatchObject({
    outcome: 'repeated',
    rotatedAt: now,
  });
});

test('of many callers at once one rotates and all others repeat', async () => {
  const { first } = await startForApi();
  const second = someHash();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => rotate(first, second)));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(7).fill('repeated'), 'rotated']);
  expect(await rotate(second, someHash())).toMatchObject({ outcome: 'rotated' });
});

test('a token used again later ends the session, and the log says why', async () => {
  const { session, first } = await startForApi();
  const second = someHash();
  const now = new Date();
  await rotate(first, second, now);
  expect(await rotate(first, second, seconds(GRACE_SECONDS + 1, now))).toEqual({ outcome: 'reused' });
  expect(await isLive(session.id)).toBe(false);
  expect(await rotate(second, someHash())).toEqual({ outcome: 'unknown' });
  expect((await actionsOf(context, context.here.id)).at(-1)).toBe('session.ended');
});

test('another successor than the one that was given ends the session too', async () => {
  const { session, first } = await startForApi();
  await rotate(first, someHash());
  expect(await rotate(first, someHash())).toEqual({ outcome: 'reused' });
  expect(await isLive(session.id)).toBe(false);
});

test('a token of a session that is over, and one that never was, are unknown', async () => {
  const { session, first } = await startForApi();
  await context.database.identity.endSession(session.id, auditContext());
  expect(await rotate(first, someHash())).toEqual({ outcome: 'unknown' });
  expect(await rotate(someHash(), someHash())).toEqual({ outcome: 'unknown' });
  const short = await startForApi(inHours(1));
  expect(await rotate(short.first, someHash(), inHours(2))).toEqual({ outcome: 'unknown' });
});
