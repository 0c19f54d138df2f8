import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { authenticatorAnswer } from './authenticator-answer.ts';
import { formText } from './form-text.ts';
import type { Sessions } from './session.ts';

/** The page of an app where somebody sets up, and removes, their second factors. */
export function createTwoStep({ load, submit }: Sessions) {
  return {
    loader: (args: LoaderFunctionArgs) =>
      load(args, async ({ api, user }) => ({
        mustEnrol: user.secondFactor.mustEnrol,
        factors: await api.secondFactors.list.query({}),
      })),

    action: (args: ActionFunctionArgs) =>
      submit(args, async ({ api: { secondFactors }, form }) => {
        const text = (name: string) => formText(form, name);
        const password = text('password');
        const [intent, id = ''] = text('intent').split(':');
        switch (intent) {
          case 'start-totp':
            return { totp: await secondFactors.startTotp.mutate({ password }) };
          case 'confirm-totp':
            return secondFactors.confirmTotp.mutate({ code: text('code') });
          case 'remove-totp':
            return secondFactors.removeTotp.mutate({ password });
          case 'start-passkey':
            return {
              passkey: { ...(await secondFactors.startPasskey.mutate({ password })), name: text('name') },
            };
          case 'finish-passkey': {
            const answer = {
              token: text('token'),
              name: text('name'),
              response: authenticatorAnswer(form),
            };
            return { recoveryCodes: (await secondFactors.finishPasskey.mutate(answer)).recoveryCodes };
          }
          case 'remove-passkey':
            return secondFactors.removePasskey.mutate({ id, password });
          default:
            return secondFactors.renewRecoveryCodes.mutate({ password });
        }
      }),
  };
}
