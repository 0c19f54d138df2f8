import type { PrismaClient } from './client.ts';

/** One place where a repository names the organization: the nth `where` of a walk. */
export interface ScopeClause {
  readonly index: number;
  /** "patient.findMany": for the name of a test. */
  readonly name: string;
}

/**
 * A client whose queries are counted where they name the organization in `where`, and which forgets it in one of them:
 * what a developer forgets, done on purpose. `removed` null forgets nothing.
 */
export function forgetful(client: PrismaClient, removed: number | null) {
  const clauses: ScopeClause[] = [];
  const strip = (name: string, parameters: unknown): unknown => {
    if (typeof parameters !== 'object' || parameters === null || !('where' in parameters)) return parameters;
    const { where, ...rest } = parameters as { where: Record<string, unknown> };
    if (!Object.hasOwn(where, 'organizationId')) return parameters;
    const index = clauses.length;
    clauses.push({ index, name });
    if (index !== removed) return parameters;
    const { organizationId: _, ...without } = where;
    return { ...rest, where: without };
  };
  const model = (name: string, delegate: object): object =>
    new Proxy(delegate, {
      get: (target, operation) => {
        const member: unknown = Reflect.get(target, operation);
        if (typeof member !== 'function') return member;
        return (parameters: unknown) =>
          member.call(target, strip(`${name}.${String(operation)}`, parameters)) as unknown;
      },
    });
  const wrap = (inner: object): object =>
    new Proxy(inner, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (name === '$transaction') {
          return (work: (transaction: object) => unknown, limits: object) =>
            (client.$transaction as (work: (one: object) => unknown, limits: object) => unknown)(
              (transaction) => work(wrap(transaction)),
              limits,
            );
        }
        if (
          typeof name === 'string' &&
          !name.startsWith('$') &&
          typeof member === 'object' &&
          member !== null
        )
          return model(name, member);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  return { client: wrap(client) as PrismaClient, clauses };
}
