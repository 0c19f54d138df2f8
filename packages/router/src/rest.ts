import { type AnyProcedure, callTRPCProcedure } from '@trpc/server';
import type { Context } from './context.ts';
import type { ProcedureMeta } from './procedure.ts';
import { appRouter } from './root.ts';

/** The REST twin of a procedure: `path` names its parameters in braces, below /api. */
export interface RestRoute {
  readonly procedure: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
}

/** The place of a procedure below /fhir. */
export interface FhirRoute {
  readonly procedure: string;
  readonly path: string;
}

/** Every procedure that is an operation of FHIR. */
export function fhirRoutes(): FhirRoute[] {
  const procedures: Record<string, AnyProcedure> = appRouter._def.procedures as never;
  return Object.entries(procedures).flatMap(([procedure, { _def }]) => {
    const { fhir } = (_def.meta ?? {}) as ProcedureMeta;
    return fhir === undefined ? [] : [{ procedure, path: fhir }];
  });
}

/** Every procedure that has a place in the REST API, from what it says of itself. */
export function restRoutes(): RestRoute[] {
  const procedures: Record<string, AnyProcedure> = appRouter._def.procedures as never;
  return Object.entries(procedures).flatMap(([procedure, { _def }]) => {
    const { openapi } = (_def.meta ?? {}) as ProcedureMeta;
    return openapi ? [{ procedure, method: openapi.method, path: openapi.path }] : [];
  });
}

/**
 * Calls a procedure by its name as the adapters of tRPC do: with its guard, and the input as it came.
 * @throws TRPCError whatever went wrong.
 */
export function callProcedure(
  name: string,
  ctx: Context,
  input: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const procedures: Record<string, AnyProcedure> = appRouter._def.procedures as never;
  return callTRPCProcedure({
    router: appRouter,
    path: name,
    type: procedures[name]?._def.type ?? 'query',
    ctx,
    getRawInput: async () => input,
    signal,
    batchIndex: 0,
  });
}
