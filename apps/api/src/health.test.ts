import { createLiveTerminology, type ReleaseStore } from '@ohm/terminology';
import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { mountHealth } from './health.ts';

const nothing: ReleaseStore = {
  list: async () => [],
  index: async () => null,
} as unknown as ReleaseStore;

function readiness({ reachable, compiled }: { readonly reachable: boolean; readonly compiled: boolean }) {
  const server = fastify();
  mountHealth(server, {
    database: { ping: () => (reachable ? Promise.resolve() : Promise.reject(new Error('away'))) },
    terminology: {
      ...createLiveTerminology(nothing),
      releases: () => ['icd10', 'snomed', 'loinc'].map((system) => ({ system })) as never,
      releaseInForce: () => ({ version: '1' }) as never,
    },
    forProcedures: { extractor: { isWarm: () => compiled } },
  });
  return server.inject({ method: 'GET', url: '/readyz' });
}

it('is ready when the database answers and nothing is left to compile', async () => {
  expect((await readiness({ reachable: true, compiled: true })).statusCode).toBe(200);
  expect((await readiness({ reachable: false, compiled: true })).statusCode).toBe(503);
  const compiling = await readiness({ reachable: true, compiled: false });
  expect(compiling.statusCode).toBe(503);
  expect(compiling.json()).toMatchObject({
    status: 'not ready',
    dictionaries: 'The dictionaries of the releases are being compiled.',
  });
});
