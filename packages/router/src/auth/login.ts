import { z } from 'zod';
import { email, presentPassword } from '../fields.ts';
import { open } from '../procedure.ts';
import { presentTokens, tokensOutput } from './tokens.ts';

export const credentials = z.strictObject({ email, password: presentPassword });

export const login = open('auth.login', 'POST /auth/login', 'Sign in as an API caller')
  .input(credentials)
  .output(tokensOutput)
  .mutation(async ({ ctx, input }) => {
    const signIn = await ctx.identity.verifyCredentials(input.email, input.password, ctx.audit);
    return presentTokens(await ctx.identity.issueTokens(signIn, ctx.audit));
  });
