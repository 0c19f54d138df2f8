import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '@ohm/errors';
import { type Forwarded, forwardedHeader, verifyForwarded } from '@ohm/web/forwarded';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { costOf, costOfBatch } from './limits/cost.ts';
import type { RequestLimits } from './limits/request-limits.ts';
import { refusals } from './refusals.ts';

/** What of a request a context is made from; the same for every entry point. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string;
  /** The app that speaks for the caller, proven by its signature; null for everybody else. */
  readonly forwarded: Forwarded | null;
  /** Address of the person's browser where an app says so, else of the other end of the socket. */
  readonly clientAddress: string;
  /** What the request costs of its budgets. */
  readonly cost: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

/** Health is asked often, by whoever runs the system, and costs nothing. */
const unlimited = /^\/(healthz|readyz|metrics)$/;

/** JSON, or a kind of it such as application/fhir+json: what no form of another site can send. */
const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/**
 * Before anything of a request is read: who sends it, from where, what it costs; and whether that address has asked too
 * much. Bodies come as they are: what is compressed could be of any size.
 */
export function identifyCallers(server: FastifyInstance, secret: string, limits: RequestLimits): void {
  server.decorateRequest('caller');
  server.addHook('onRequest', async (request, reply) => {
    const { headers, ip, id, routeOptions } = request;
    const forwarded = verifyForwarded(headers[forwardedHeader], secret);
    const clientAddress = forwarded?.clientAddress ?? ip;
    request.caller = { headers, requestId: id, forwarded, clientAddress, cost: costOfRequest(request) };
    const unreadable =
      headers['content-encoding'] ?? !json.test(headers['content-type'] ?? 'application/json');
    if (unreadable !== false) return reply.code(415).send(refusals[415]);
    if (unlimited.test(routeOptions.url ?? '')) return;
    try {
      await limits.ofAddress(clientAddress, request.caller.cost);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return reply
        .code(429)
        .header('retry-after', Number(error.details.retryAfter))
        .send({ code: error.code, message: error.message, details: error.details });
    }
  });
}

function costOfRequest({ url, routeOptions }: FastifyRequest): number {
  const batch = /^\/trpc\/([^?]*)/.exec(url)?.[1];
  return batch === undefined ? costOf(routeOptions.config.procedure) : costOfBatch(decodeName(batch));
}

function decodeName(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
