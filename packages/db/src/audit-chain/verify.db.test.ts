import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectAll, type TestConnections } from '../test-connections.ts';
import { createTestContext, type TestContext } from '../test-database.ts';
import { createAuditSealer } from './sealer.ts';
import { type ChainHead, verifyAudit } from './verify.ts';

/** A busy machine may take its time; the first look that succeeds ends it. */
const patience = { timeout: 20_000 };

let context: TestContext;
let connections: TestConnections;

const auditor = () => context.clientOf('ohm_auditor');
const verify = (expected: readonly ChainHead[] = []) => verifyAudit(auditor(), expected);
/** What the job does over some time: the second call seals what the first one saw. */
async function sealAll(): Promise<number> {
  const sealer = createAuditSealer(auditor());
  await sealer.seal();
  // A snapshot of another test's database counts too: transactions are of the whole server.
  let sealed = 0;
  await expect
    .poll(async () => {
      sealed += await sealer.seal();
      return (await verify()).unsealed;
    }, patience)
    .toBe(0);
  return sealed;
}

beforeEach(async () => {
  context = await createTestContext();
  connections = await connectAll(context);
  const events = [context.here, context.elsewhere, context.here, null, context.here, null];
  for (const [index, organization] of events.entries()) {
    const event = { action: 'something.happened', outcome: 'success' as const, details: { index } };
    const audit = { userId: null, requestId: `request-${index}`, clientAddress: null };
    await context.database.identity.append(
      { ...event, organizationId: organization?.id ?? null },
      audit as Parameters<typeof context.database.identity.append>[1],
    );
  }
});

afterEach(async () => {
  await connections.close();
  await context.close();
});

const sequences = async (): Promise<string[]> =>
  (await connections.owner.query('SELECT sequence FROM audit_events ORDER BY sequence')).rows.map(
    ({ sequence }) => sequence,
  );

test('a log as it was written has no fault, and one chain for each organization and for none', async () => {
  expect(await verify()).toMatchObject({ events: 6, unsealed: 6, findings: [], heads: [] });
  expect(await sealAll()).toBe(6);
  const { events, unsealed, findings, heads } = await verify();
  expect({ events, unsealed, findings }).toEqual({ events: 6, unsealed: 0, findings: [] });
  expect(heads.map(({ chain, position }) => `${chain} ${position}`).sort()).toEqual(
    [`${context.here.id} 3`, `${context.elsewhere.id} 1`, 'none 2'].sort(),
  );
});

test('replicas that seal at once seal each event once', async () => {
  const sealers = [1, 2, 3].map(() => createAuditSealer(context.clientOf('ohm_auditor')));
  await Promise.all(sealers.map((sealer) => sealer.seal()));
  await expect
    .poll(async () => {
      await Promise.all(sealers.map((sealer) => sealer.seal()));
      return (await verify()).unsealed;
    }, patience)
    .toBe(0);
  expect((await verify()).findings).toEqual([]);
});

test('an event whose transaction is still open holds the sealing back', async () => {
  const { here } = context;
  const client = connections.of('ohm_portal');
  await client.query('BEGIN');
  await client.query("SELECT set_config('app.organization_id', $1, true)", [here.id]);
  await client.query(
    `INSERT INTO audit_events (id, organization_id, action, outcome, request_id)
     VALUES (gen_random_uuid(), $1, 'late.happened', 'success', 'r')`,
    [here.id],
  );
  await context.database.identity.append(
    { action: 'quick.happened', outcome: 'success', organizationId: here.id },
    { userId: null, requestId: 'r', clientAddress: null } as never,
  );
  const sealer = createAuditSealer(auditor());
  for (let call = 0; call < 3; call += 1) expect(await sealer.seal()).toBe(0);
  await client.query('COMMIT');
  await sealAll();
  expect(await verify()).toMatchObject({ events: 8, unsealed: 0, findings: [] });
});

test.each([
  ['action', `action = 'nothing.happened'`],
  ['details', `details = '{"index": 99}'`],
  ['at', `at = at - interval '1 day'`],
  ['user_id', 'user_id = gen_random_uuid()'],
])('an edit of %s by the owner is found, and where', async (_column, change) => {
  await sealAll();
  const [, , third] = await sequences();
  await connections.owner.query(`UPDATE audit_events SET ${change} WHERE sequence = $1`, [third]);
  expect((await verify()).findings).toEqual([
    `The event at position 2 of chain ${context.here.id} (sequence ${third}), or its seal, was changed or moved.`,
  ]);
});

test('a deletion is found; with its seal too', async () => {
  await sealAll();
  const [first] = await sequences();
  await connections.owner.query('DELETE FROM audit_events WHERE sequence = $1', [first]);
  const at = `position 1 of chain ${context.here.id} (sequence ${first})`;
  expect((await verify()).findings).toEqual([`The event at ${at} was deleted.`]);
  await connections.owner.query('DELETE FROM audit_seals WHERE sequence = $1', [first]);
  expect((await verify()).findings).toEqual([
    expect.stringContaining('Seals are missing before position 2'),
    expect.stringContaining('was changed or moved'),
  ]);
});

test('rows that changed places, and a row added behind, are found', async () => {
  await sealAll();
  const [first, , third] = await sequences();
  const swap = `UPDATE audit_events SET details = (SELECT details FROM audit_events WHERE sequence = $2) WHERE sequence = $1`;
  await connections.owner.query(swap, [first, third]);
  expect((await verify()).findings).toHaveLength(1);
  await connections.owner.query(
    `INSERT INTO audit_events (id, sequence, organization_id, action, outcome, request_id) OVERRIDING SYSTEM VALUE
     VALUES (gen_random_uuid(), 0, $1, 'forged.happened', 'success', 'r')`,
    [context.here.id],
  );
  expect((await verify()).findings).toContainEqual(
    'The event with sequence 0 was added after its place had been sealed.',
  );
});

test('a chain that was cut off is found with the heads of an earlier run', async () => {
  await sealAll();
  const { heads } = await verify();
  expect((await verify(heads)).findings).toEqual([]);
  const [, , , , fifth] = await sequences();
  await connections.owner.query('DELETE FROM audit_events WHERE sequence >= $1', [fifth]);
  await connections.owner.query('DELETE FROM audit_seals WHERE sequence >= $1', [fifth]);
  expect((await verify()).findings).toEqual([]);
  expect((await verify(heads)).findings).toContainEqual(
    `Chain ${context.here.id} was cut off: it once reached position 3.`,
  );
});

test('a log that was written anew as a whole is found with the heads of an earlier run', async () => {
  await sealAll();
  const { heads } = await verify();
  const [first] = await sequences();
  await connections.owner.query('UPDATE audit_events SET action = $2 WHERE sequence = $1', [first, 'x.y']);
  await connections.owner.query('TRUNCATE audit_seals');
  await sealAll();
  expect((await verify()).findings).toEqual([]);
  expect((await verify(heads)).findings).toContainEqual(expect.stringContaining('was written anew'));
});
