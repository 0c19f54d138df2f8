import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSessionReads } from '../client.ts';
import {
  actionsOf,
  auditContext,
  createTestContext,
  inHours,
  someHash,
  startedSession,
  type TestContext,
} from '../test-database.ts';
import { createIdentityStore } from './identity-store.ts';

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

async function start(expiresAt = inHours(24 * 7), userId = context.here.doctorId) {
  const secretHash = someHash();
  const { identity } = context.database;
  const session = await startedSession(context, {
    userId,
    organizationId: context.here.id,
    audience: 'doctor',
    secretHash,
    expiresAt,
  });
  return { session, secretHash, resolve: (now = new Date()) => identity.resolveSession({ secretHash }, now) };
}

test('a live session answers with account and organization, by secret and by id', async () => {
  const { session, resolve } = await start();
  const resolved = await resolve();
  expect(resolved).toEqual({
    session,
    account: {
      id: context.here.doctorId,
      email: 'doctor@here.example',
      name: 'Dora Doctor',
      roles: ['DOCTOR'],
      enabledFeatures: [],
      emailVerified: true,
      mustChangePassword: false,
      organization: { id: context.here.id, slug: 'here', name: 'Organization here', features: {} },
      secondFactor: { enrolled: false, requiredOfAdministrators: false },
    },
  });
  expect(await context.database.identity.resolveSession({ id: session.id }, new Date())).toEqual(resolved);
});

test('resolving takes one round trip to the database', async () => {
  const { secretHash, session } = await start();
  const { url, loginsSecret } = context.server;
  const client = context.clientOf('ohm_identity');
  const reads = createSessionReads(url, loginsSecret);
  const asked = vi.fn(reads.ask);
  try {
    const identity = createIdentityStore(client, { ...reads, ask: asked });
    expect(await identity.resolveSession({ secretHash }, new Date())).not.toBeNull();
    expect(await identity.resolveSession({ id: session.id }, new Date())).not.toBeNull();
    expect(await identity.resolveSession({ id: 'no id at all' }, new Date())).toBeNull();
    expect(asked).toHaveBeenCalledTimes(2);
  } finally {
    await reads.close();
  }
});

test('what was changed is true at the next request', async () => {
  const { resolve } = await start();
  await context.scope(context.here, 'portal').users.setFeatures(context.here.doctorId, ['codes']);
  await context.scope(context.here, 'portal').organizations.setFeatures('here', { codes: true });
  expect(await resolve()).toMatchObject({
    account: { enabledFeatures: ['codes'], organization: { features: { codes: true } } },
  });
  await context.scope(context.here, 'portal').users.setFeatures(context.here.doctorId, []);
  expect((await resolve())?.account.enabledFeatures).toEqual([]);
});

test('a session ends twelve hours after its last use', async () => {
  const { session, resolve } = await start();
  expect(await resolve(inHours(11.9))).not.toBeNull();
  expect(await resolve(inHours(12.1))).toBeNull();
  await context.database.identity.touchSession(session.id, inHours(11));
  expect(await resolve(inHours(22.9))).not.toBeNull();
  expect(await resolve(inHours(23.1))).toBeNull();
});

test('lastUsedAt only moves forward', async () => {
  const { session, resolve } = await start();
  await context.database.identity.touchSession(session.id, inHours(-1));
  expect((await resolve())?.session.lastUsedAt).toEqual(session.lastUsedAt);
});

test('a session ends at its absolute limit, however busy', async () => {
  const { session, resolve } = await start(inHours(13));
  await context.database.identity.touchSession(session.id, inHours(12.5));
  expect(await resolve(inHours(12.9))).not.toBeNull();
  expect(await resolve(inHours(13.1))).toBeNull();
});

test('an ended session answers nothing, and its end is recorded once', async () => {
  const { session, resolve } = await start();
  const before = (await actionsOf(context, context.here.id)).length;
  await context.database.identity.endSession(session.id, auditContext());
  await context.database.identity.endSession(session.id, auditContext());
  expect(await resolve()).toBeNull();
  expect((await actionsOf(context, context.here.id)).slice(before)).toEqual(['session.ended']);
});

test('a deactivated user has no session and no credential', async () => {
  const { resolve } = await start(inHours(1), context.here.adminId);
  const where = { id: context.here.adminId };
  await context.owner.user.update({ where, data: { deactivatedAt: new Date() } });
  expect(await resolve()).toBeNull();
  expect(await context.database.identity.findCredential('admin@here.example')).toBeNull();
  await context.owner.user.update({ where, data: { deactivatedAt: null } });
  expect(await resolve()).not.toBeNull();
});

test('an unknown secret, an unknown id and what is no id answer nothing', async () => {
  const { identity } = context.database;
  expect(await identity.resolveSession({ secretHash: someHash() }, new Date())).toBeNull();
  expect(await identity.resolveSession({ id: crypto.randomUUID() }, new Date())).toBeNull();
  expect(await identity.resolveSession({ id: "' OR true" }, new Date())).toBeNull();
});

test('a session cannot be started for a user of another organization', async () => {
  const session = {
    organizationId: context.elsewhere.id,
    userId: context.here.doctorId,
    audience: 'doctor',
  } as const;
  const started = startedSession(context, { ...session, secretHash: someHash(), expiresAt: inHours(1) });
  await expect(started).rejects.toThrow();
});

test('a session does not start for a password that was changed meanwhile, nor for a deactivated user', async () => {
  const { identity } = context.database;
  const { doctorId, id: organizationId } = context.here;
  const attempt = async (passwordSetAt: Date | null) =>
    identity.startSession(
      {
        userId: doctorId,
        organizationId,
        audience: 'doctor',
        secretHash: someHash(),
        expiresAt: inHours(1),
        passwordSetAt,
      },
      auditContext(),
    );
  const checked = await identity.findCredential('doctor@here.example');
  if (!checked) throw new Error('The doctor has a credential.');
  expect(await attempt(checked.passwordSetAt)).not.toBeNull();
  await identity.changePassword(doctorId, 'another hash', crypto.randomUUID(), auditContext());
  expect(await attempt(checked.passwordSetAt)).toBeNull();
  const where = { id: doctorId };
  await context.owner.user.update({ where, data: { deactivatedAt: new Date() } });
  expect(await attempt(null)).toBeNull();
  await context.owner.user.update({ where, data: { deactivatedAt: null } });
});

test('somebody lists and ends their own sessions and nobody else’s', async () => {
  const { identity } = context.database;
  const own = await start();
  const other = await start();
  const colleague = await start(inHours(1), context.here.adminId);
  const ids = async (userId: string) => (await identity.listSessions(userId, new Date())).map(({ id }) => id);
  expect(await ids(context.here.doctorId)).toEqual(
    expect.arrayContaining([own.session.id, other.session.id]),
  );
  expect(await ids(context.here.doctorId)).not.toContain(colleague.session.id);
  const end = (which: { only: string } | { except: string }) =>
    identity.endSessionsOf(context.here.doctorId, which, auditContext(context.here.doctorId));
  expect(await end({ only: colleague.session.id })).toBe(0);
  expect(await end({ only: 'no id' })).toBe(0);
  expect(await end({ only: other.session.id })).toBe(1);
  const another = await start();
  expect(await end({ except: own.session.id })).toBe(1);
  expect(await another.resolve()).toBeNull();
  expect(await ids(context.here.doctorId)).toEqual([own.session.id]);
  expect(await colleague.resolve()).not.toBeNull();
});
