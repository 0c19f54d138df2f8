import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import pg from 'pg';
import type { PeerDocument } from './documents.ts';

/** A PostgreSQL of its own with the table `names` (code, name): a row a name, for full text and trigrams to index. */
export interface PostgresPeer {
  readonly client: pg.Client;
  stop(): Promise<void>;
}

/** Everything in memory and one process a query, so that it is the search that is measured. */
const settings = { fsync: 'off', jit: 'off', max_parallel_workers_per_gather: '0', shared_buffers: '256MB' };

/** Starts it and fills the table. */
export async function startPostgres(
  folder: string,
  documents: readonly PeerDocument[],
): Promise<PostgresPeer> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const rows = documents.flatMap(({ code, names }) => names.map((name) => ({ code, name })));
  await client.query('CREATE TABLE names (code text NOT NULL, name text NOT NULL)');
  await client.query('INSERT INTO names SELECT * FROM unnest($1::text[], $2::text[])', [
    rows.map(({ code }) => code),
    rows.map(({ name }) => name),
  ]);
  return {
    client,
    stop: async () => {
      await client.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
