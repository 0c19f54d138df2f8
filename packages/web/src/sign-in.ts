import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { Sessions } from './session.ts';

/** The sign-in of an app: who is signed in already goes on, who belongs to another app is sent there. */
export function createSignIn({ api, submit, remember }: Sessions) {
  const home = (request: Request) => safePath(new URL(request.url).searchParams.get('redirectTo'));

  return {
    loader: async (args: LoaderFunctionArgs) => {
      const client = await api(args);
      const signedIn = await client.auth.me.query({}).then(
        () => true,
        // The page must open while the API is down: submitting says so.
        () => false,
      );
      return signedIn ? redirect(home(args.request)) : null;
    },

    action: (args: ActionFunctionArgs) =>
      submit(args, async ({ api: client, form }) => {
        const email = String(form.get('email') ?? '');
        const password = String(form.get('password') ?? '');
        const result = await client.auth.startSession.mutate({ email, password });
        if (result.kind === 'elsewhere') throw redirect(result.redirectTo);
        const cookie = await remember(result.secret, result.expiresAt);
        throw redirect(home(args.request), { headers: { 'set-cookie': cookie } });
      }),
  };
}

/** Ends the session here and at the API; the cookie goes even when the API cannot be reached. */
export function createSignOut({ api, forget }: Sessions) {
  return async (args: ActionFunctionArgs) => {
    const client = await api(args);
    await client.auth.logout.mutate({}).catch(() => undefined);
    throw redirect('/login', { headers: { 'set-cookie': await forget() } });
  };
}

/** A path of this app and nothing else: no host, no scheme, no backslash that a browser would turn into a slash. */
export function safePath(path: string | null): string {
  return path && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}
