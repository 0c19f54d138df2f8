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

beforeAll(async () => {
  context = await createTestContext();
});

afterAll(() => context.close());

const bootstrap = (email: string, slug: string, hash = someHash()) =>
  context.database.identity.bootstrap(
    { email, name: 'First', roles: ['PLATFORM_ADMIN'], organization: { slug, name: 'Fresh Hospital' } },
    { hash, expiresAt: inHours(72) },
    auditContext(),
  );

test('creates the organization with an invitation that works; run again, only the newer link does', async () => {
  const [first, second] = [someHash(), someHash()];
  expect(await bootstrap('first@fresh.example', 'fresh', first)).toEqual({ created: true });
  expect(await bootstrap('first@fresh.example', 'fresh', second)).toEqual({ created: true });
  const { identity } = context.database;
  const accept = (hash: Uint8Array) => identity.acceptInvitation(hash, 'hash', new Date(), auditContext());
  expect(await accept(first)).toEqual({ refused: 'superseded' });
  const accepted = await accept(second);
  expect(accepted).toMatchObject({
    account: { roles: ['PLATFORM_ADMIN'], organization: { name: 'Fresh Hospital' } },
  });
  const organization = await context.owner.organization.findUniqueOrThrow({ where: { slug: 'fresh' } });
  expect(await actionsOf(context, organization.id)).toEqual([
    'organization.created',
    'invitation.created',
    'invitation.created',
    'invitation.accepted',
  ]);
});

test('takes an organization that is there as it is', async () => {
  expect(await bootstrap('second@here.example', 'here')).toEqual({ created: true });
  const organization = await context.owner.organization.findUniqueOrThrow({ where: { slug: 'here' } });
  expect(organization.name).toBe('Organization here');
});

test('refuses an address that has an account anywhere, and creates nothing', async () => {
  expect(await bootstrap('doctor@here.example', 'other')).toEqual({ refused: 'account-exists' });
  expect(await context.owner.organization.count({ where: { slug: 'other' } })).toBe(0);
});
