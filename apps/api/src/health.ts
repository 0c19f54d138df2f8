import type { Extractor } from '@ohm/extraction';
import { systems } from '@ohm/terminology';
import type { FastifyInstance } from 'fastify';
import type { Services } from './wire.ts';

type Watched = Pick<Services, 'terminology'> & {
  readonly database: Pick<Services['database'], 'ping'>;
  readonly forProcedures: { readonly extractor: Pick<Extractor, 'isWarm'> };
};

/**
 * /healthz: the process is alive, whatever the database does. /readyz: it can answer without somebody having to wait for what
 * it compiles first, and from which releases.
 */
export function mountHealth(
  server: FastifyInstance,
  { database, terminology, forProcedures: { extractor } }: Watched,
): void {
  server.get('/healthz', () => ({ status: 'ok' }));

  server.get('/readyz', async (request, reply) => {
    const reachable = await database.ping().then(
      () => true,
      (error: unknown) => {
        request.log.error({ event: 'database not reachable', requestId: request.id, error });
        return false;
      },
    );
    const loaded = terminology.releases();
    const missing = systems.filter((system) => !loaded.some((release) => release.system === system));
    const inForce = systems
      .filter((system) => !missing.includes(system))
      .map((system) => ({ system, ...terminology.releaseInForce(system) }));
    const compiled = extractor.isWarm();
    const ready = reachable && missing.length === 0 && compiled;
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      database: reachable ? 'ok' : 'The database cannot be reached.',
      releases: inForce,
      ...(!compiled && { dictionaries: 'The dictionaries of the releases are being compiled.' }),
      ...(missing.length > 0 && {
        missing: missing.map((system) => `Load one with: pnpm codes:import ${system} <folder or zip>`),
      }),
    });
  });
}
