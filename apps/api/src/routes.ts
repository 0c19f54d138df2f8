import { type ProcedureName, policy } from '@ohm/access';
import type { FastifyInstance, RouteOptions } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The row of the access table that guards the route. */
    procedure?: string;
  }
  interface FastifyInstance {
    readonly declaredRoutes: readonly DeclaredRoute[];
  }
}

/** One route of the server, with the row of the access table that guards it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly procedure: ProcedureName | null;
}

/** What stands outside the access table, and why: it holds nothing of anybody. /trpc is guarded procedure by procedure. */
const outside: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^\/(healthz|readyz|metrics)$/, 'probes and figures of the process, without names'],
  [/^\/openapi\.json$/, 'the description of the API'],
  [/^\/docs(\/.*)?$/, 'the same, to be read'],
  [/^\/trpc\/:path$/, 'every procedure of the router guards itself'],
];

/**
 * Collects every route as it is added. What is neither guarded by a row of the access table nor listed here keeps the
 * server from starting: a forgotten guard cannot reach anybody.
 */
export function collectRoutes(server: FastifyInstance): readonly DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  server.addHook('onRoute', (route: RouteOptions) => {
    for (const method of [route.method].flat())
      routes.push(declared(method, route.url, route.config?.procedure));
  });
  return routes;
}

/** @throws Error when nothing says who may use the route. */
function declared(method: string, url: string, procedure: string | undefined): DeclaredRoute {
  if (procedure !== undefined) {
    if (!Object.hasOwn(policy, procedure))
      throw new Error(`${method} ${url} names ${procedure}, which is no row of the access table.`);
    return { method, url, procedure: procedure as ProcedureName };
  }
  if (!outside.some(([pattern]) => pattern.test(url)))
    throw new Error(`${method} ${url} is guarded by no row of the access table.`);
  return { method, url, procedure: null };
}
