import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { authenticatorAnswer } from './authenticator-answer.ts';
import { formText } from './form-text.ts';
import type { Sessions } from './session.ts';

/** The sign-in of an app: who is signed in already goes on, who belongs to another app is sent there. */
export function createSignIn({ api, submit, remember }: Sessions) {
  const home = (request: Request) => safePath(new URL(request.url).searchParams.get('redirectTo'));

  /** Into the app with the session that was started, or to the app where the roles belong. */
  const enter = async (
    request: Request,
    started:
      | { readonly kind: 'session'; readonly secret: string; readonly expiresAt: string }
      | { readonly kind: 'elsewhere'; readonly redirectTo: string },
  ): Promise<never> => {
    if (started.kind === 'elsewhere') throw redirect(started.redirectTo);
    const cookie = await remember(started.secret, started.expiresAt);
    throw redirect(home(request), { headers: { 'set-cookie': cookie } });
  };

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

    /** Password, then where one is set up a code; or a passkey in place of both. */
    action: (args: ActionFunctionArgs) =>
      submit(args, async ({ api: client, form }) => {
        const text = (name: string) => formText(form, name);
        switch (form.get('intent')) {
          case 'code': {
            const code = text('code').trim();
            const method = /^\d{3}\s?\d{3}$/.test(code) ? 'totp' : 'recovery-code';
            const challengeToken = text('challengeToken');
            return enter(
              args.request,
              await client.auth.completeSession.mutate({ challengeToken, method, code }),
            );
          }
          case 'passkey-options':
            return { passkey: await client.auth.passkeyOptions.mutate({}) };
          case 'passkey': {
            const response = authenticatorAnswer(form);
            return enter(
              args.request,
              await client.auth.passkeySession.mutate({ token: text('token'), response }),
            );
          }
          default: {
            const started = await client.auth.startSession.mutate({
              email: text('email'),
              password: text('password'),
            });
            return started.kind === 'challenge' ? { challenge: started } : enter(args.request, started);
          }
        }
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

/** Stands for the app: which one it is makes no difference to where a path leads. */
const here = 'http://app.invalid';

/**
 * A path of this app and nothing else: no host, no scheme, no backslash that a browser would turn into a slash, and no dots
 * that leave `//evil.example` behind when they are resolved (WHATWG URL, section 4.4).
 */
export function safePath(path: string | null): string {
  if (!path || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const { pathname, search, hash } = new URL(path, here);
  return pathname.startsWith('//') ? '/' : pathname + search + hash;
}
