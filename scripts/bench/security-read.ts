import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { createLoginClient, createOwnerClient, type PrismaClient } from '../../packages/db/src/client.ts';
import { createPatientRepository } from '../../packages/db/src/repositories/patients.ts';
import { createScope } from '../../packages/db/src/scope.ts';
import { pushDatabase } from '../../prisma/migrate.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { interleaved, rounds } from './measure/interleaved.ts';
import { table } from './measure/markdown.ts';

const loginsSecret = 'l'.repeat(48);
const rows = 20;
/** Reads in a round. */
const reads = 300;

const columns = { id: true, mrn: true, name: true, birthDate: true, sex: true, createdAt: true } as const;

export const benchmark: Benchmark = {
  title: 'What tenancy costs a read',
  method: `The newest ${rows} patients of an organization with 500, among two, read by a doctor: in a transaction for the
organization under row-level security (the way of every read that leaves no row in the audit log), beside the same read by the
owner, whom no policy stops, without a transaction. Then in a transaction that may write, and in one with the row of the audit log
that every look at patients leaves: it is on the disk before anybody is answered. ${rounds} rounds of ${reads} reads each take
turns.`,
  run: async (_data, say) => {
    const folder = await mkdtemp(join(tmpdir(), 'ohm-bench-'));
    await chmod(folder, 0o711);
    say('starting PostgreSQL');
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    const clients: PrismaClient[] = [];
    try {
      await pushDatabase({ databaseUrl: postgres.url, loginsSecret });
      const owner = createOwnerClient(postgres.url);
      const clinical = createLoginClient(postgres.url, loginsSecret, 'ohm_clinical');
      clients.push(owner, clinical);
      const organizationId = await fill(owner);
      const scope = createScope(clinical, organizationId, {
        userId: null,
        requestId: 'bench',
        clientAddress: null,
        device: null,
      });
      const patients = createPatientRepository(scope);
      const query = {
        where: { organizationId },
        select: columns,
        orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
        take: rows,
      };
      say('measuring');
      const timings = await interleaved<number>(
        {
          plain: async () => await owner.patient.findMany(query),
          authorised: () => scope.read((client) => client.patient.findMany(query)),
          'authorised, may write': () => scope.run(({ transaction }) => transaction.patient.findMany(query)),
          'authorised, recorded': () => patients.list({ limit: rows }),
        },
        Array.from({ length: reads }, (_, index) => index),
      );
      const plain = timings.plain?.p50 ?? Number.NaN;
      return table(
        ['read', 'p50 ms', 'p95 ms', 'p50 over plain', 'wanted'],
        Object.entries(timings).map(([name, { p50, p95 }]) => [
          name,
          p50.toFixed(2),
          p95.toFixed(2),
          (p50 / plain).toFixed(2),
          name === 'authorised' ? '≤ 1.6' : '',
        ]),
      );
    } finally {
      await Promise.all(clients.map((client) => client.$disconnect()));
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function fill(owner: PrismaClient): Promise<string> {
  const ids = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
  for (const [index, id] of ids.entries()) {
    await owner.organization.create({ data: { id, slug: `bench-${index}`, name: 'Bench' } });
    await owner.$executeRaw`
      INSERT INTO patients (id, organization_id, mrn, name, birth_date, sex, created_at)
      SELECT gen_random_uuid(), ${id}::uuid, 'MRN-' || n, 'Patient ' || n, '1970-01-01', 'other', now() - n * interval '1 hour'
      FROM generate_series(1, 500) AS n`;
  }
  await owner.$executeRaw`ANALYZE patients`;
  return ids[0] ?? '';
}
