import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { formText } from './form-text.ts';
import type { Sessions } from './session.ts';

/** The page of an app where somebody changes their own password. */
export function createChangePassword({ load, submit }: Sessions) {
  return {
    loader: (args: LoaderFunctionArgs) => load(args, async () => null),
    action: (args: ActionFunctionArgs) =>
      submit(args, ({ api, form }) =>
        api.auth.changePassword.mutate({
          current: formText(form, 'current'),
          next: formText(form, 'next'),
        }),
      ),
  };
}
