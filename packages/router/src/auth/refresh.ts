import { z } from 'zod';
import { open } from '../procedure.ts';
import { presentTokens, tokensOutput } from './tokens.ts';

export const refresh = open('auth.refresh', 'POST /auth/refresh', 'Exchange a refresh token for new tokens')
  .input(
    z.strictObject({
      refreshToken: z.string().min(1, 'Send the refresh token.').max(200, 'This is no refresh token.'),
    }),
  )
  .output(tokensOutput)
  .mutation(async ({ ctx, input }) =>
    presentTokens(await ctx.identity.refresh(input.refreshToken, ctx.audit)),
  );
