import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Sessions } from './session.ts';

/** The page of an app where somebody sees where they are signed in, and ends that. */
export function createAccountSessions({ load, submit }: Sessions) {
  return {
    loader: (args: LoaderFunctionArgs) => load(args, ({ api }) => api.sessions.list.query({})),
    /** With an id: that session. Without: every other one. */
    action: (args: ActionFunctionArgs) =>
      submit(args, async ({ api, form }) => {
        const id = form.get('id');
        if (typeof id !== 'string') return api.sessions.revokeOthers.mutate({});
        await api.sessions.revoke.mutate({ id });
        return { ended: 1 };
      }),
  };
}
