import { callProcedure, type ErrorBody, errorBody, fhirRoutes, retryAfterOf } from '@ohm/router';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContextFactory } from './context.ts';
import { fhirInput } from './fhir-input.ts';
import { assertSafeJson } from './json-guard.ts';
import { refusals } from './refusals.ts';

const contentType = 'application/fhir+json; charset=utf-8';

/**
 * Mounts the procedures that are operations of FHIR R4 below /fhir, each by GET (parameters in the query) and by POST (a
 * Parameters resource); the guard of a procedure is the same as everywhere. What fails answers an OperationOutcome.
 */
export async function mountFhir(server: FastifyInstance, createContext: ContextFactory): Promise<void> {
  await server.register(
    async (fhir) => {
      const parseJson = server.getDefaultJsonParser('error', 'error');
      fhir.addContentTypeParser('application/fhir+json', { parseAs: 'string' }, (request, body, done) => {
        try {
          assertSafeJson(body as string);
        } catch (error) {
          return done(error as Error);
        }
        return parseJson(request, body as string, done);
      });
      fhir.setErrorHandler((error: FastifyError, request, reply) => {
        const status = error.statusCode ?? 500;
        if (status >= 500) request.log.error({ event: 'fault', requestId: request.id, error });
        const known = refusals[status] ?? refusals[status >= 500 ? 500 : 400];
        return answer(reply, status, outcome({ code: 'BAD_REQUEST', message: known?.message ?? '' }, status));
      });
      fhir.setNotFoundHandler((_request, reply) => answer(reply, 404, outcome(nothingHere, 404)));
      for (const { procedure, path } of fhirRoutes()) {
        fhir.route({
          method: path === 'metadata' ? ['GET'] : ['GET', 'POST'],
          config: { procedure },
          url: `/${path}`,
          handler: async (request, reply) => {
            if (!wantsJson(request)) return answer(reply, 406, notJson);
            const { input, problem } = fhirInput(request);
            try {
              const context = await createContext(request.caller);
              return answer(reply, 200, await callProcedure(procedure, context, input));
            } catch (error) {
              return refused(error, problem, procedure, request, reply);
            }
          },
        });
      }
    },
    { prefix: '/fhir' },
  );
}

function answer(reply: FastifyReply, status: number, resource: unknown): FastifyReply {
  return reply.code(status).header('content-type', contentType).send(JSON.stringify(resource));
}

function refused(
  error: unknown,
  problem: string | null,
  procedure: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (!(error instanceof TRPCError)) throw error;
  const body = errorBody(error);
  if (body.code === 'INTERNAL_SERVER_ERROR')
    request.log.error({ event: 'fault', requestId: request.id, procedure, error: error.cause ?? error });
  const wait = retryAfterOf(error);
  if (wait !== null) reply.header('retry-after', wait);
  const status = getHTTPStatusCodeFromError(error);
  const message = status === 400 && problem !== null ? problem : body.message;
  return answer(reply, status, outcome({ ...body, message }, status));
}

/** Only JSON is spoken: `_format` and Accept may ask for it in any of its names. */
function wantsJson({ query, headers }: FastifyRequest): boolean {
  const asked = (query as Record<string, unknown>)._format ?? headers.accept ?? '*/*';
  return typeof asked === 'string' && /json|\*\/\*|application\/\*/.test(asked);
}

/** Issue types of R4 (hl7.org/fhir/R4/valueset-issue-type.html) by status. */
const issueTypes: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  406: 'not-supported',
  413: 'too-long',
  415: 'not-supported',
  422: 'processing',
  429: 'throttled',
  503: 'transient',
};

function outcome({ message, details }: Pick<ErrorBody, 'code' | 'message' | 'details'>, status: number) {
  const issue = details?.issue;
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: status >= 500 && status !== 503 ? 'fatal' : 'error',
        code: typeof issue === 'string' ? issue : (issueTypes[status] ?? 'exception'),
        diagnostics: message,
      },
    ],
  };
}

const nothingHere = {
  code: 'NOT_FOUND',
  message: 'There is no such operation. They stand in /fhir/metadata.',
} as const;
const notJson = outcome(
  { code: 'BAD_REQUEST', message: 'Ask for JSON, with Accept: application/fhir+json.' },
  406,
);
