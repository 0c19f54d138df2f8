import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from './wire.ts';

/** Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * /metrics in Prometheus' text format: requests by route, the process, the code releases. Labels are names of our own,
 * never what somebody sent: a route as it is declared, and not the address that was asked for.
 */
export function mountMetrics(server: FastifyInstance, { terminology }: Pick<Services, 'terminology'>): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [register],
  });
  new Gauge({
    name: 'code_release_info',
    help: 'Code releases that are loaded; always 1.',
    labelNames: ['system', 'version'],
    registers: [register],
    collect() {
      this.reset();
      for (const { system, version } of terminology.releases()) this.set({ system, version }, 1);
    },
  });

  server.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
    const route = routeOptions.url ?? 'none';
    durations.observe(
      { method: route === 'none' ? 'any' : method, route, status: statusCode },
      elapsedTime / 1000,
    );
    done();
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
