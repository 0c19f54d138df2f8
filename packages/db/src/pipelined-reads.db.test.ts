import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createSessionReads } from './client.ts';
import type { PipelinedReads } from './pipelined-reads.ts';
import { createTestContext, type TestContext } from './test-database.ts';

let context: TestContext;
let reads: PipelinedReads;

beforeAll(async () => {
  context = await createTestContext();
});
afterAll(() => context.close());

beforeEach(() => {
  const { url, loginsSecret } = context.server;
  reads = createSessionReads(url, loginsSecret);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reads.close();
});

const echo = (value: unknown) => ({ name: 'echo', text: 'SELECT $1::text AS value', values: [value] });
/** As many statements at once as there are connections, so that each has been opened. */
const openAll = () => Promise.all([reads.ask(echo('a')), reads.ask(echo('b'))]);

/** Ends every connection of the reads, as a database that restarts does. */
const endConnections = (condition: string) =>
  context.owner.$queryRawUnsafe<unknown[]>(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'ohm_identity' AND datname = current_database() AND ${condition}`,
  );

test('many at once get each their own answer', async () => {
  const values = Array.from({ length: 500 }, (_, index) => String(index));
  const answers = await Promise.all(values.map((value) => reads.ask(echo(value))));
  expect(answers).toEqual(values.map((value) => [{ value }]));
});

test('those of one turn of the event loop leave in one packet', async () => {
  await openAll();
  const packets = vi.spyOn(Socket.prototype as Required<Writable>, '_writev');
  await Promise.all(Array.from({ length: 20 }, (_, index) => reads.ask(echo(String(index)))));
  // One for each connection.
  expect(packets.mock.calls.length).toBeLessThanOrEqual(2);
});

test('one that fails is told, and the others at the same time are answered', async () => {
  const bad = { name: 'bad', text: 'SELECT 1 / $1::int AS value', values: [0] };
  const asked = [reads.ask(echo('before')), reads.ask(bad), reads.ask(bad), reads.ask(echo('after'))];
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(settled[3]).toMatchObject({ value: [{ value: 'after' }] });
});

test('each sees what was committed before it was asked', async () => {
  const { id } = context.here;
  const features = {
    name: 'features',
    text: 'SELECT features FROM organizations WHERE id = $1',
    values: [id],
  };
  for (let turn = 0; turn < 20; turn += 1) {
    await context.owner.organization.update({ where: { id }, data: { features: { turn } } });
    expect(await reads.ask(features)).toEqual([{ features: { turn } }]);
  }
});

test('whoever waits when the connection breaks is told, and the next one gets another', async () => {
  await openAll();
  const sleep = { name: 'sleep', text: 'SELECT pg_sleep($1)', values: [60] };
  const told = [reads.ask(sleep), reads.ask(sleep)].map((asked) => expect(asked).rejects.toThrow());
  let ended = 0;
  await expect
    .poll(async () => {
      ended += (await endConnections("query LIKE '%pg_sleep($1)%'")).length;
      return ended;
    })
    .toBe(2);
  await Promise.all(told);
  expect(await reads.ask(echo('again'))).toEqual([{ value: 'again' }]);
});

test('a connection that broke while nobody waited is replaced', async () => {
  await openAll();
  expect(await endConnections("query LIKE 'SELECT $1::text%'")).toHaveLength(2);
  await expect.poll(() => reads.ask(echo('again')).catch(() => null)).toEqual([{ value: 'again' }]);
});

test('while the database is away everybody is told, and later they get in', async () => {
  const connect = vi.spyOn(pg.Client.prototype, 'connect').mockRejectedValueOnce(new Error('away') as never);
  await expect(reads.ask(echo('a'))).rejects.toThrow('away');
  connect.mockRestore();
  expect(await reads.ask(echo('b'))).toEqual([{ value: 'b' }]);
});
