import { z } from 'zod';
import { email, presentPassword } from '../fields.ts';
import { open } from '../procedure.ts';
import { secondStepOutput } from './second-step.ts';
import { presentTokens, tokensOutput } from './tokens.ts';

export const credentials = z.strictObject({ email, password: presentPassword });

export const login = open('auth.login', 'POST /auth/login', 'Sign in as an API caller')
  .input(credentials)
  .output(z.union([tokensOutput, secondStepOutput]))
  .mutation(async ({ ctx, input }) => {
    const signIn = await ctx.identity.verifyCredentials(input.email, input.password, ctx.audit);
    const step = await ctx.challenges.begin(signIn, 'api');
    if (step) return { ...step, methods: [...step.methods] };
    return presentTokens(await ctx.identity.issueTokens(signIn, ctx.audit));
  });
