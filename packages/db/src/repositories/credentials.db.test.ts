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

let context: TestContext;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

test('finds the account and password hash of an address, over all organizations', async () => {
  const { identity } = context.database;
  expect(await identity.findCredential('doctor@elsewhere.example')).toMatchObject({
    passwordHash: 'hash of doctor@elsewhere.example',
    account: { id: context.elsewhere.doctorId, organization: { slug: 'elsewhere' } },
  });
  expect(await identity.findCredential('nobody@here.example')).toBeNull();
  expect(await identity.passwordHashOf(context.here.doctorId)).toBe('hash of doctor@here.example');
  expect(await identity.passwordHashOf(crypto.randomUUID())).toBeNull();
});

test('a new password ends every other session of the user and no one else', async () => {
  const { identity } = context.database;
  const start = async (userId: string) => {
    const session = {
      userId,
      organizationId: context.here.id,
      audience: 'doctor',
      expiresAt: inHours(1),
    } as const;
    return (await startedSession(context, { ...session, secretHash: someHash() })).id;
  };
  const kept = await start(context.here.doctorId);
  const other = await start(context.here.doctorId);
  const colleague = await start(context.here.adminId);
  await context.owner.credential.update({
    where: { userId: context.here.doctorId },
    data: { mustChange: true },
  });

  await identity.changePassword(context.here.doctorId, 'new hash', kept, auditContext());

  const live = async (id: string) => (await identity.resolveSession({ id }, new Date()))?.account;
  expect(await live(kept)).toMatchObject({ mustChangePassword: false });
  expect(await live(other)).toBeUndefined();
  expect(await live(colleague)).toBeDefined();
  expect(await identity.passwordHashOf(context.here.doctorId)).toBe('new hash');
  expect((await actionsOf(context, context.here.id)).at(-1)).toBe('password.changed');
});

test('a new password takes the links to set one along, of this user alone', async () => {
  const { identity } = context.database;
  const link = async (email: string) => {
    const hash = someHash();
    await identity.createPasswordReset(email, { hash, expiresAt: inHours(1) }, auditContext());
    return hash;
  };
  const [own, colleague] = [await link('doctor@here.example'), await link('admin@here.example')];

  await identity.changePassword(context.here.doctorId, 'newer hash', crypto.randomUUID(), auditContext());

  expect(await identity.findPasswordReset(own, new Date())).toBeNull();
  expect(await identity.findPasswordReset(colleague, new Date())).toMatchObject({ id: context.here.adminId });
});

test('knows whether an address has an account elsewhere', async () => {
  const { identity } = context.database;
  expect(await identity.hasAccountElsewhere('doctor@elsewhere.example', context.here.id)).toBe(true);
  expect(await identity.hasAccountElsewhere('doctor@here.example', context.here.id)).toBe(false);
  expect(await identity.hasAccountElsewhere('nobody@here.example', context.here.id)).toBe(false);
});

test('records what happened without an actor, with and without an organization', async () => {
  const { identity } = context.database;
  const refused = { action: 'session.refused', outcome: 'denied' } as const;
  await identity.append({ ...refused, organizationId: null }, auditContext());
  await identity.append(
    { ...refused, organizationId: context.elsewhere.id },
    auditContext(context.elsewhere.doctorId),
  );
  expect(await actionsOf(context, null)).toEqual(['session.refused']);
  expect(await actionsOf(context, context.elsewhere.id)).toEqual(['session.refused']);
});
