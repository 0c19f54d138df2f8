import type { AnyProcedure } from '@trpc/server';
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
