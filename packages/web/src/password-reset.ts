import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { formText } from './form-text.ts';
import type { Sessions } from './session.ts';

/** The pages of an app for whoever forgot their password: asking for the mail, and what its link opens. */
export function createPasswordReset({ api: apiOf, submit, forget }: Sessions) {
  return {
    request: (args: ActionFunctionArgs) =>
      submit(args, ({ api, form }) => api.auth.requestReset.mutate({ email: formText(form, 'email') })),

    reset: (args: ActionFunctionArgs) =>
      submit(args, async ({ api, form }) => {
        const { redirectTo } = await api.auth.reset.mutate({
          token: formText(form, 'token'),
          password: formText(form, 'password'),
        });
        // Every session has ended, the one of this browser included; the sign-in must not lead into somebody else's.
        await (await apiOf(args)).auth.logout.mutate({}).catch(() => undefined);
        throw redirect(`${redirectTo}?changed`, { headers: { 'set-cookie': await forget() } });
      }),
  };
}
