import { callProcedure, errorBody, restRoutes, retryAfterOf } from '@ohm/router';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContextFactory } from './context.ts';

/**
 * Mounts the REST twin of every procedure that has one as a route of Fastify's own: a request calls the procedure
 * directly, without the tRPC adapter between. Path, query and body become one input; the procedure's own strict
 * schema says what is wrong with it.
 */
export function mountRest(server: FastifyInstance, createContext: ContextFactory): void {
  for (const { procedure, method, path } of restRoutes()) {
    server.route({
      method,
      config: { procedure },
      url: `/api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      handler: async (request, reply) => {
        try {
          const context = await createContext(request.caller);
          return await callProcedure(procedure, context, inputOf(request), goneSignal(reply));
        } catch (error) {
          if (!(error instanceof TRPCError)) throw error;
          const body = errorBody(error);
          if (body.code === 'INTERNAL_SERVER_ERROR') {
            request.log.error({
              event: 'fault',
              requestId: request.id,
              procedure,
              error: error.cause ?? error,
            });
          }
          const wait = retryAfterOf(error);
          if (wait !== null) reply.header('retry-after', wait);
          return reply.code(getHTTPStatusCodeFromError(error)).send(body);
        }
      },
    });
  }
}

/** A body that is no object goes through as it is, so that the schema refuses it; a parameter of the path always wins. */
function inputOf({ body, params, query, method }: FastifyRequest): unknown {
  const given = method === 'GET' || method === 'DELETE' ? query : (body ?? {});
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return { ...given, ...(params as object) };
}

/** Aborted when the caller goes away before the answer: nobody would read it, and a language model would be paid for it. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
