import type { AppRouter } from '@ohm/router';
import {
  type ActionFunctionArgs,
  createCookie,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { inferRouterOutputs } from '@trpc/server';
import type { Api, ApiFactory } from './api.ts';
import type { AppName } from './forwarded.ts';
import { jsonLines } from './json-lines.ts';
import { type Problem, problemOf } from './problem.ts';

export type User = inferRouterOutputs<AppRouter>['auth']['me'];

type Args = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** What the action of a form answers when it was refused: the form shows it and keeps what was typed. */
export interface Refused {
  readonly problem: Problem;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Address of the browser, behind the trusted proxies. */
    readonly clientAddress: string;
    /** Of this response's Content-Security-Policy. */
    readonly nonce: string;
  }
  /** Loaders and actions are typed as single fetch sends them. */
  interface Future {
    v3_singleFetch: true;
  }
}

const enrolmentPath = '/account/two-step';

/** The session of one app: a secret in a cookie of its own, resolved by the API at every request. */
export function createSessions(app: AppName, apiFor: ApiFactory) {
  const cookie = createCookie(`__Host-ohm-${app}`, {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
  });

  const secretOf = async (request: Request): Promise<string | null> => {
    const value: unknown = await cookie.parse(request.headers.get('cookie'));
    return typeof value === 'string' ? value : null;
  };

  /** The API on behalf of whoever the cookie belongs to, if anybody. */
  const api = async ({ request, context }: Args): Promise<Api> =>
    apiFor({
      secret: await secretOf(request),
      clientAddress: context.clientAddress,
      userAgent: request.headers.get('user-agent'),
    });

  /** Loads a page for somebody signed in; everybody else goes to the sign-in and comes back here afterwards. */
  const load = async <Loaded>(
    args: LoaderFunctionArgs,
    loader: (signedIn: {
      readonly api: Api;
      readonly user: User;
      readonly request: Request;
    }) => Promise<Loaded>,
  ): Promise<Loaded> => {
    const client = await api(args);
    try {
      const user = await client.auth.me.query({});
      const { pathname } = new URL(args.request.url);
      // Nothing else would answer before the second factor is there that the organization requires.
      if (user.secondFactor.mustEnrol && pathname !== enrolmentPath) throw redirect(enrolmentPath);
      return await loader({ api: client, user, request: args.request });
    } catch (error) {
      if (error instanceof Response || isData(error)) throw error;
      const problem = problemOf(error);
      if (problem.kind !== 'signed-out') throw data(problem, { status: problem.status });
      const { pathname, search } = new URL(args.request.url);
      const back = pathname === '/' ? '' : `?redirectTo=${encodeURIComponent(pathname + search)}`;
      throw redirect(`/login${back}`, {
        headers: { 'set-cookie': await cookie.serialize('', { maxAge: 0 }) },
      });
    }
  };

  /**
   * Runs the action of a form. A refusal is answered, not thrown, so that the form stays with all that was typed; `keep` adds what
   * a page without scripts needs for that.
   */
  const submit = async <Done, Kept extends object = object>(
    args: ActionFunctionArgs,
    action: (submitted: { readonly api: Api; readonly form: FormData }) => Promise<Done>,
    keep?: (form: FormData) => Kept,
  ) => {
    const form = await args.request.formData();
    try {
      return await action({ api: await api(args), form });
    } catch (error) {
      if (error instanceof Response) throw error;
      const problem = problemOf(error);
      return data<Refused & Partial<Kept>>(
        { problem, ...(keep?.(form) as Partial<Kept>) },
        { status: problem.status },
      );
    }
  };

  /**
   * Runs an action that tells what happens while it works, one line of JSON a step. `signal` ends when the browser goes away. A refusal
   * is one line too, `{problem}`, with its status where nothing was told before.
   */
  const stream = async (
    args: ActionFunctionArgs,
    start: (submitted: {
      readonly api: Api;
      readonly form: FormData;
      readonly signal: AbortSignal;
    }) => Promise<AsyncIterable<unknown>>,
  ): Promise<Response> => {
    const { signal } = args.request;
    try {
      return jsonLines(await start({ api: await api(args), form: await args.request.formData(), signal }));
    } catch (error) {
      if (error instanceof Response) throw error;
      const problem = problemOf(error);
      return Response.json({ problem } satisfies Refused, { status: problem.status });
    }
  };

  /** The cookie that makes a browser hold the session, and the one that ends it. */
  const remember = (secret: string, expiresAt: string) =>
    cookie.serialize(secret, { expires: new Date(expiresAt) });
  const forget = () => cookie.serialize('', { maxAge: 0 });

  return { api, load, submit, stream, remember, forget };
}

export type Sessions = ReturnType<typeof createSessions>;

/** `data(…)` of Remix, thrown: it has no class of its own to ask for. */
function isData(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'type' in thrown &&
    thrown.type === 'DataWithResponseInit'
  );
}
