import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionsOf, createTestContext, inHours, someHash, type TestContext } from '../test-database.ts';

let context: TestContext;
let number = 0;

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

const repository = (userId = context.here.adminId) =>
  context.scope(context.here, 'portal', userId).invitations;
const token = (hours = 72) => ({ hash: someHash(), expiresAt: inHours(hours) });

function newcomer() {
  number += 1;
  return {
    email: `new-${number}@here.example`,
    name: 'Nora New',
    roles: ['OTHER'],
    enabledFeatures: ['codes'],
  };
}

async function created(invitation = newcomer(), hours = 72) {
  const result = await repository().create(invitation, token(hours));
  if (!('created' in result)) throw new Error('It was not created.');
  return result.created;
}

const auditedSince = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = (await actionsOf(context, context.here.id)).length;
  await work();
  return (await actionsOf(context, context.here.id)).slice(before);
};

test('an invitation is created, listed with who invited, changed and revoked, each with its row in the log', async () => {
  const invitation = newcomer();
  const actions = await auditedSince(async () => {
    const { id } = await created(invitation);
    expect(await repository().get(id)).toMatchObject({
      ...invitation,
      state: 'pending',
      invitedBy: 'Ada Admin',
    });
    expect((await repository().list())[0]).toMatchObject({ id });
    const change = { name: 'Nina', roles: ['NURSE', 'OTHER'], enabledFeatures: [] };
    expect(await repository().update(id, change)).toMatchObject({
      ...change,
      email: invitation.email,
      state: 'pending',
    });
    expect(await repository().update(id, { name: 'Nils' })).toMatchObject({ ...change, name: 'Nils' });
    expect(await repository().revoke(id)).toMatchObject({ state: 'revoked' });
    expect(await repository().revoke(id)).toBeNull();
    expect(await repository().update(id, { name: 'Late' })).toBeNull();
    expect(await repository().resend(id, token())).toBeNull();
  });
  expect(actions).toEqual([
    'invitation.created',
    'invitation.updated',
    'invitation.updated',
    'invitation.revoked',
  ]);
});

test('an inviter from outside the organization has no name here', async () => {
  const result = await repository(context.elsewhere.adminId).create(newcomer(), token());
  expect(result).toMatchObject({ created: { invitedBy: 'Ohm' } });
});

test('an address with an account or a pending invitation here is a conflict', async () => {
  const account = { ...newcomer(), email: 'doctor@here.example' };
  expect(await repository().create(account, token())).toEqual({ conflict: { kind: 'account' } });
  expect(await repository().createApproved(account, 'hash')).toEqual({ conflict: { kind: 'account' } });
  const invitation = newcomer();
  const { id } = await created(invitation);
  const conflict = { conflict: { kind: 'pending', invitationId: id } };
  expect(await repository().create(invitation, token())).toEqual(conflict);
  expect(await repository().createApproved(invitation, 'hash')).toEqual(conflict);
});

test('of many who invite an address at once one succeeds and the others meet its invitation', async () => {
  const invitation = newcomer();
  const results = await Promise.all(
    Array.from({ length: 6 }, () => repository().create(invitation, token())),
  );
  const winners = results.flatMap((result) => ('created' in result ? [result.created.id] : []));
  expect(winners).toHaveLength(1);
  expect(results.filter((result) => 'conflict' in result)).toEqual(
    Array(5).fill({ conflict: { kind: 'pending', invitationId: winners[0] } }),
  );
});

test('an address that is known elsewhere only is invited like any other', async () => {
  expect(await created({ ...newcomer(), email: 'doctor@elsewhere.example' })).toMatchObject({
    state: 'pending',
  });
});

test('an expired invitation can be sent again, and stands in nobody’s way', async () => {
  const invitation = newcomer();
  const old = await created(invitation, -1);
  expect(old.state).toBe('expired');
  expect(await repository().update(old.id, { name: 'Late' })).toBeNull();
  expect(await repository().resend(old.id, token())).toMatchObject({ id: old.id, state: 'pending' });

  const other = newcomer();
  const expired = await created(other, -1);
  expect(await repository().create(other, token())).toHaveProperty('created');
  expect(await repository().get(expired.id)).toMatchObject({ state: 'expired' });
  expect(await repository().resend(expired.id, token())).toBeNull();
});

test('an approved account is active at once, unproven, and must change its password', async () => {
  const invitation = newcomer();
  const actions = await auditedSince(async () => {
    expect(await repository().createApproved(invitation, 'chosen hash')).toMatchObject({
      created: { ...invitation, state: 'accepted', invitedBy: 'Ada Admin' },
    });
  });
  expect(actions).toEqual(['user.approved']);
  expect(await context.database.identity.findCredential(invitation.email)).toMatchObject({
    passwordHash: 'chosen hash',
    account: { ...invitation, emailVerified: false, mustChangePassword: true },
  });
});

test('approving an address that has just got an account elsewhere leaves nothing behind', async () => {
  const approval = repository().createApproved({ ...newcomer(), email: 'admin@elsewhere.example' }, 'hash');
  await expect(approval).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await context.owner.invitation.count({ where: { email: 'admin@elsewhere.example' } })).toBe(0);
});

test('what is closed is listed for ninety days', async () => {
  const pending = await created();
  const closed = await created();
  await repository().revoke(closed.id);
  await context.owner.invitation.updateMany({
    where: { id: { in: [pending.id, closed.id] } },
    data: { createdAt: inHours(-24 * 91) },
  });
  const listed = (await repository().list()).map(({ id }) => id);
  expect(listed).toContain(pending.id);
  expect(listed).not.toContain(closed.id);
});

test('what is no id is answered as missing', async () => {
  for (const id of ['', 'x', "' OR true"]) expect(await repository().get(id)).toBeNull();
});
