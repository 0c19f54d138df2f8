import { z } from 'zod';
import { open } from '../procedure.ts';
import { appOf, elsewhere, elsewhereOutput, sessionOutput, startAppSession } from './app-session.ts';
import { passkeyToken, signInAnswer } from './webauthn.ts';

export const passkeySession = open('auth.passkeySession', null, 'Sign in at one of the apps with a passkey')
  .input(z.strictObject({ token: passkeyToken, response: signInAnswer }))
  .output(z.discriminatedUnion('kind', [sessionOutput, elsewhereOutput]))
  .mutation(async ({ ctx, input }) => {
    const signIn = await ctx.passkeys.finishSignIn(input, appOf(ctx), ctx.audit);
    return elsewhere(ctx, signIn) ?? startAppSession(ctx, signIn);
  });
