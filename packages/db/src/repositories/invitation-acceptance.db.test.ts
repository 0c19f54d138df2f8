import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  actionsOf,
  auditContext,
  createTestContext,
  inHours,
  someHash,
  type TestContext,
} from '../test-database.ts';

let context: TestContext;
let number = 0;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

/** Invites a new address here and answers with what its mail would hold. */
async function invite(expiresAt = inHours(72)) {
  number += 1;
  const email = `invited-${number}@here.example`;
  const hash = someHash();
  const { invitations } = context.scope(context.here, 'portal', context.here.adminId);
  const result = await invitations.create(
    { email, name: 'Ingrid Invited', roles: ['OTHER'], enabledFeatures: ['codes'] },
    { hash, expiresAt },
  );
  if (!('created' in result)) throw new Error('It was not created.');
  return { id: result.created.id, email, hash, invitations };
}

const inspect = (hash: Uint8Array, now = new Date()) =>
  context.database.identity.inspectInvitation(hash, now);
const accept = (hash: Uint8Array, now = new Date()) =>
  context.database.identity.acceptInvitation(hash, 'password hash', now, auditContext());
const usersOf = (email: string) => context.owner.user.count({ where: { email } });

test('a token says what it is good for, and is good for one account', async () => {
  const { email, hash } = await invite();
  expect(await inspect(hash)).toEqual({
    email,
    name: 'Ingrid Invited',
    organization: 'Organization here',
    roles: ['OTHER'],
    state: 'pending',
  });
  expect(await accept(hash)).toMatchObject({
    account: {
      email,
      roles: ['OTHER'],
      enabledFeatures: ['codes'],
      emailVerified: true,
      mustChangePassword: false,
    },
  });
  expect(await context.database.identity.findCredential(email)).toMatchObject({
    passwordHash: 'password hash',
  });
  expect(await inspect(hash)).toMatchObject({ state: 'accepted' });
  expect(await accept(hash)).toEqual({ refused: 'accepted' });
  expect((await actionsOf(context, context.here.id)).slice(-2)).toEqual([
    'invitation.created',
    'invitation.accepted',
  ]);
});

test('of twenty who redeem a token at once exactly one succeeds', async () => {
  const { email, hash } = await invite();
  const results = await Promise.all(Array.from({ length: 20 }, () => accept(hash)));
  expect(results.filter((result) => 'account' in result)).toHaveLength(1);
  expect(results.filter((result) => 'refused' in result && result.refused === 'accepted')).toHaveLength(19);
  expect(await usersOf(email)).toBe(1);
});

test('a changed invitation is accepted as it was changed', async () => {
  const { id, hash, invitations } = await invite();
  await invitations.update(id, { name: 'Renamed', roles: ['NURSE', 'OTHER'], enabledFeatures: [] });
  expect(await accept(hash)).toMatchObject({
    account: { name: 'Renamed', roles: ['NURSE', 'OTHER'], enabledFeatures: [] },
  });
});

test('an expired token is refused, and nothing changes', async () => {
  const { email, hash } = await invite();
  expect(await inspect(hash, inHours(73))).toMatchObject({ state: 'expired' });
  expect(await accept(hash, inHours(73))).toEqual({ refused: 'expired' });
  expect(await usersOf(email)).toBe(0);
  expect(await inspect(hash)).toMatchObject({ state: 'pending' });
});

test('a revoked invitation is refused', async () => {
  const { id, email, hash, invitations } = await invite();
  await invitations.revoke(id);
  expect(await inspect(hash)).toMatchObject({ state: 'revoked' });
  expect(await accept(hash)).toEqual({ refused: 'revoked' });
  expect(await usersOf(email)).toBe(0);
});

test('after a resend only the newest token counts', async () => {
  const { id, hash, invitations } = await invite();
  const newer = someHash();
  await invitations.resend(id, { hash: newer, expiresAt: inHours(72) });
  expect(await inspect(hash)).toMatchObject({ state: 'superseded' });
  expect(await accept(hash)).toEqual({ refused: 'superseded' });
  expect(await accept(newer)).toHaveProperty('account');
  expect(await inspect(hash)).toMatchObject({ state: 'accepted' });
});

test('an address that got an account meanwhile is told so, and the token is not used up', async () => {
  const { email, hash } = await invite();
  const user = {
    id: crypto.randomUUID(),
    organizationId: context.elsewhere.id,
    email,
    name: 'N',
    roles: ['OTHER' as const],
  };
  await context.owner.user.create({ data: user });
  expect(await accept(hash)).toEqual({ refused: 'account-exists' });
  expect(await inspect(hash)).toMatchObject({ state: 'pending' });
});

test('an unknown token is unknown', async () => {
  expect(await inspect(someHash())).toBeNull();
  expect(await accept(someHash())).toEqual({ refused: 'unknown' });
});
