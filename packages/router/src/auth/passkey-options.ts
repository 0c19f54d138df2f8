import { z } from 'zod';
import { open } from '../procedure.ts';
import { appOf } from './app-session.ts';
import { optionsOutput } from './webauthn.ts';

export const passkeyOptions = open(
  'auth.passkeyOptions',
  null,
  'What a browser needs to sign in with a passkey',
)
  .input(z.strictObject({}).default({}))
  .output(optionsOutput)
  .mutation(async ({ ctx }) => {
    const { token, options } = await ctx.passkeys.startSignIn(appOf(ctx));
    return { token, options: { ...options } };
  });
