import { systems } from '@ohm/terminology';
import type { FastifyInstance } from 'fastify';
import type { Services } from './wire.ts';

/** /healthz: the process is alive, whatever the database does. /readyz: it can answer, and from which releases. */
export function mountHealth(server: FastifyInstance, { database, terminology }: Services): void {
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
    const ready = reachable && missing.length === 0;
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      database: reachable ? 'ok' : 'The database cannot be reached.',
      releases: inForce,
      ...(missing.length > 0 && {
        missing: missing.map((system) => `Load one with: pnpm codes:import ${system} <folder or zip>`),
      }),
    });
  });
}
