import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { appRouter, openApiDocument } from '@ohm/router';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { type Caller, createContextFactory } from './context.ts';
import { mountHealth } from './health.ts';
import type { Logger } from './log.ts';
import { mountRest } from './rest.ts';
import type { Services } from './wire.ts';

/** A note of 200,000 characters fits even when JSON escapes each of them. */
const bodyBytes = 2 * 1024 * 1024;
/** So many procedures may come in one request: a page needs a handful. */
const batchSize = 10;

/** HTTP around the router: /trpc, /api with its description, and the probes. Binds nothing yet. */
export async function createServer(services: Services, log: Logger): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Requests are logged below, by route: an address may hold what somebody searched for.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytes,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  });
  const createContext = createContextFactory(services);
  const callerFrom = ({ headers, ip, id }: FastifyRequest): Caller => ({ headers, ip, requestId: id });

  server.addHook('onSend', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
    if (!request.url.startsWith('/docs')) reply.header('cache-control', 'no-store');
  });
  server.addHook(
    'onResponse',
    async ({ id: requestId, method, routeOptions }, { statusCode, elapsedTime }) => {
      const route = routeOptions.url ?? 'none';
      log.info({
        event: 'request',
        requestId,
        method,
        route,
        status: statusCode,
        durationMs: Math.round(elapsedTime),
      });
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

  // A body that is announced and then empty is none: clients set the header on every request that is no GET.
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parseJson(request, body as string, done),
  );

  mountHealth(server, services);
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: batchSize,
      createContext: ({ req }) => createContext(callerFrom(req)),
      onError: ({ error, path: procedure, req }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        log.error({ event: 'fault', requestId: req.id, procedure, error: error.cause ?? error });
      },
    },
  } satisfies FastifyTRPCPluginOptions<typeof appRouter>);
  mountRest(server, createContext, callerFrom);

  const document = openApiDocument(services.config.PUBLIC_API_URL);
  server.get('/openapi.json', () => document);
  await server.register(swagger, { mode: 'static', specification: { document: document as never } });
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  return server;
}

/** What a caller is told of a request that reached no procedure. */
const refusals: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: 'BAD_REQUEST', message: 'The request could not be read. Send valid JSON.' },
  413: {
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request is too large. A note may have at most 200,000 characters.',
  },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON, with Content-Type: application/json.' },
  500: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side. Nothing was changed; try again in a moment.',
  },
};
