import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectAll, type TestConnections } from './test-connections.ts';
import { createTestContext, type TestContext } from './test-database.ts';

let context: TestContext;
let connections: TestConnections;

beforeAll(async () => {
  context = await createTestContext();
  connections = await connectAll(context);
});

beforeEach(async () => {
  await context.owner.organization.updateMany({ data: { features: {} } });
  await context.owner.auditEvent.deleteMany();
});

afterAll(async () => {
  await connections.close();
  await context.close();
});

/** The statement of the onboarding guide, as it stands there. */
const documented = `UPDATE organizations SET features = features || '{"codes": true}'::jsonb WHERE slug = 'here';`;

const log = () => context.owner.auditEvent.findMany({ orderBy: { sequence: 'asc' } });

test("the owner's plain UPDATE is in the log", async () => {
  await connections.owner.query(documented);
  expect(await log()).toMatchObject([
    {
      organizationId: context.here.id,
      userId: null,
      action: 'organization.features-changed',
      outcome: 'success',
      subjectKind: 'organization',
      subjectId: context.here.id,
      details: { before: [], after: ['codes'], login: 'ohm_owner' },
      requestId: 'sql',
    },
  ]);
});

test('an owner who is no superuser, as in a managed PostgreSQL, leaves the same row', async () => {
  const { owner } = connections;
  await owner.query('BEGIN');
  try {
    await owner.query('CREATE ROLE managed_owner NOLOGIN');
    await owner.query('GRANT ALL ON SCHEMA public TO managed_owner');
    await owner.query('ALTER TABLE organizations OWNER TO managed_owner');
    await owner.query('ALTER TABLE audit_events OWNER TO managed_owner');
    // What the migration says of CURRENT_USER, said of the new owner.
    await owner.query('ALTER POLICY owner_appends ON audit_events TO managed_owner');
    await owner.query('SET LOCAL ROLE managed_owner');
    expect((await owner.query(documented)).rowCount).toBe(1);
    await owner.query('RESET ROLE');
    const { rows } = await owner.query('SELECT action FROM audit_events');
    expect(rows).toEqual([{ action: 'organization.features-changed' }]);
  } finally {
    await owner.query('ROLLBACK');
  }
});

test('what changes nothing leaves no row', async () => {
  await connections.owner.query(documented);
  await connections.owner.query(documented);
  expect(await log()).toHaveLength(1);
});

test('the application says who it was, in the log of the organization that was changed', async () => {
  const { organizations } = context.scope(context.elsewhere, 'portal', context.elsewhere.adminId);
  expect(await organizations.setFeatures('here', { codes: true, drugs: false })).toMatchObject({
    slug: 'here',
    features: { codes: true, drugs: false },
  });
  expect(await organizations.setFeatures('here', { codes: false })).toMatchObject({
    features: { codes: false, drugs: false },
  });
  expect(await log()).toMatchObject([
    {
      organizationId: context.here.id,
      userId: context.elsewhere.adminId,
      details: { before: [], after: ['codes'], login: 'ohm_portal' },
      requestId: 'request-1',
      clientAddress: '192.0.2.7',
    },
    { details: { before: ['codes'], after: [] } },
  ]);
  expect(await organizations.setFeatures('nowhere', { codes: true })).toBeNull();
});

test('organizations are listed by name, with their users', async () => {
  const { organizations } = context.scope(context.here, 'portal');
  await connections.owner.query(documented);
  expect(await organizations.list()).toMatchObject([
    { slug: 'elsewhere', features: {}, userCount: 2 },
    { slug: 'here', features: { codes: true }, userCount: 2 },
  ]);
  expect(await organizations.findBySlug('here')).toMatchObject({
    id: context.here.id,
    name: 'Organization here',
  });
  expect(await organizations.findBySlug('nowhere')).toBeNull();
});

test('what somebody wrote with SQL and is no switch counts as absent', async () => {
  await connections.owner.query(
    `UPDATE organizations SET features = '{"codes": "yes", "drugs": true}' WHERE slug = 'here'`,
  );
  const { organizations } = context.scope(context.here, 'portal');
  expect((await organizations.findBySlug('here'))?.features).toEqual({ drugs: true });
});
