import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { appRouter, openApiDocument, retryAfterOf } from '@ohm/router';
import { cutOffSlowReaders, senderLimits } from '@ohm/web/slow-clients';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  fastify,
  LogController,
} from 'fastify';
import { identifyCallers } from './caller.ts';
import { createContextFactory } from './context.ts';
import { mountFhir } from './fhir.ts';
import { mountHealth } from './health.ts';
import { guardJson } from './json-guard.ts';
import type { Logger } from './log.ts';
import { mountMetrics } from './metrics.ts';
import { refusals } from './refusals.ts';
import { mountRest } from './rest.ts';
import { collectRoutes } from './routes.ts';
import { hearOutTooLarge } from './too-large.ts';
import { refuseAddress, refuseConnection } from './unrouted.ts';
import type { Services } from './wire.ts';

/** A note of 200,000 characters fits even when JSON escapes each of them. */
const bodyBytes = 2 * 1024 * 1024;
/** So many procedures may come in one request: a page needs a handful. */
const batchSize = 10;
/** Header lines together, in bytes. */
const headerBytes = 16 * 1024;

/** HTTP around the router: /trpc, /api with its description, and the probes. Binds nothing yet. */
export async function createServer(services: Services, log: Logger): Promise<FastifyInstance> {
  const { requestTimeout, ...senders } = senderLimits(services.config);
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Requests are logged below, by route: an address may hold what somebody searched for.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytes,
    trustProxy: (_address: string, hop: number) => hop < services.config.TRUSTED_PROXIES,
    requestTimeout,
    http: { ...senders, maxHeaderSize: headerBytes },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  });
  cutOffSlowReaders(server.server, services.config);
  const createContext = createContextFactory(services);
  server.decorate('declaredRoutes', collectRoutes(server));
  identifyCallers(server, services.config.FORWARDED_SECRET, services.limits);

  // With a callback each, not as promises: they run at every request.
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    if (!request.url.startsWith('/docs')) reply.header('cache-control', 'no-store');
    done();
  });
  server.addHook(
    'onResponse',
    ({ id: requestId, method, routeOptions }, { statusCode, elapsedTime }, done) => {
      const route = routeOptions.url ?? 'none';
      log.info({
        event: 'request',
        requestId,
        method,
        route,
        status: statusCode,
        durationMs: Math.round(elapsedTime),
      });
      done();
    },
  );
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ event: 'fault', requestId: request.id, error });
    return reply.code(status).send(refusals[status] ?? refusals[status >= 500 ? 500 : 400]);
  });
  server.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ code: 'NOT_FOUND', message: 'There is nothing here. The API is described at /docs.' }),
  );

  hearOutTooLarge(server, bodyBytes);
  guardJson(server);
  mountHealth(server, services);
  mountMetrics(server, services);
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: batchSize,
      createContext: ({ req }) => createContext(req.caller),
      responseMeta: ({ errors }) => {
        const wait = errors.map(retryAfterOf).find((seconds) => seconds !== null);
        return wait === undefined ? {} : { headers: { 'retry-after': String(wait) } };
      },
      onError: ({ error, path: procedure, req }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        log.error({ event: 'fault', requestId: req.id, procedure, error: error.cause ?? error });
      },
    },
  } satisfies FastifyTRPCPluginOptions<typeof appRouter>);
  mountRest(server, createContext);
  await mountFhir(server, createContext);

  const document = openApiDocument(services.config.PUBLIC_API_URL);
  server.get('/openapi.json', () => document);
  await server.register(swagger, { mode: 'static', specification: { document: document as never } });
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  return server;
}
