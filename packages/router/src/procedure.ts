import {
  type Actor,
  dataClassOf,
  decide,
  type GuardedProcedureName,
  type OpenProcedureName,
  type ProcedureName,
  policy,
} from '@ohm/access';
import { AppError } from '@ohm/errors';
import { initTRPC, TRPCError } from '@trpc/server';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { Context } from './context.ts';
import { errorBody, toTRPCError } from './errors.ts';

/** Every procedure carries the name of its row, and its place in the REST API where it has one. */
export type ProcedureMeta = OpenApiMeta<{ readonly name?: ProcedureName; readonly fhir?: string }>;

/** A place in the REST API below /api, or in that of FHIR below /fhir ("FHIR CodeSystem/$lookup", by GET and by POST). */
type Rest = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}` | `FHIR ${string}`;

/** The only instance of tRPC, private to this file: procedures come from open() and guarded() alone. */
const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const body = errorBody(error);
      // A name that is no procedure's is the caller's own word.
      const { path, ...data } = shape.data;
      const known = path !== undefined && Object.hasOwn(policy, path);
      return { ...shape, message: body.message, data: { ...data, ...(known && { path }), ...body } };
    },
  });

export const createRouter = t.router;

/** A procedure stands where its row says. */
function assertMounted(name: ProcedureName, path: string): void {
  if (path === name) return;
  throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: `${name} is mounted at ${path}` });
}

/** Turns the failures of domains into those of tRPC. */
function told<Result extends { readonly ok: boolean }>(result: Result): Result {
  const { error } = result as { readonly error?: TRPCError };
  if (error?.cause instanceof AppError) throw toTRPCError(error.cause);
  return result;
}

/** A procedure that needs no actor: its row in the access table says why. */
export function open<Name extends OpenProcedureName>(name: Name, rest: Rest | null, summary: string) {
  return t.procedure.meta(meta(name, rest, summary, false)).use(async ({ path, next }) => {
    assertMounted(name, path);
    return told(await next());
  });
}

/**
 * A procedure whose row in the access table decides who may call it. The guard runs before the input is parsed: who
 * may not call it learns nothing of its input. Refusals are recorded.
 */
export function guarded<Name extends GuardedProcedureName>(name: Name, rest: Rest | null, summary: string) {
  return t.procedure.meta(meta(name, rest, summary, true)).use(async ({ ctx, path, next }) => {
    assertMounted(name, path);
    const { signedIn } = ctx;
    const decision = decide(policy[name], signedIn?.actor ?? null, ctx.registry);
    if (!signedIn) {
      throw toTRPCError(
        new AppError(
          'UNAUTHORIZED',
          decision.allowed ? 'You are signed out. Sign in, then repeat this.' : decision.message,
        ),
      );
    }
    const own = ctx.repositories(signedIn.actor.organization.id, dataClassOf(signedIn.actor.roles));
    if (!decision.allowed) {
      await own.audit.append({
        action: 'access.denied',
        outcome: 'denied',
        details: { procedure: name, reason: decision.reason },
      });
      const { guard, message } = decision;
      throw toTRPCError(new AppError('FORBIDDEN', message, guard === undefined ? {} : { guard }));
    }
    return told(await next({ ctx: { ...signedIn, own } }));
  });
}

/** What the handler of a guarded procedure gets. `own` are the repositories of the actor's organization. */
export type GuardedContext = Context & { readonly actor: Actor } & {
  readonly own: ReturnType<Context['repositories']>;
};

function meta(name: ProcedureName, rest: Rest | null, summary: string, protect: boolean): ProcedureMeta {
  if (!rest) return { name };
  if (rest.startsWith('FHIR ')) return { name, fhir: rest.slice('FHIR '.length) };
  const [method, path] = rest.split(' ') as ['GET', `/${string}`];
  const tag = name.slice(0, name.indexOf('.'));
  return { name, openapi: { method, path, summary, protect, tags: [tag], operationId: name } };
}
