import { open } from '../procedure.ts';
import { secondStepInput } from './second-step.ts';
import { presentTokens, tokensOutput } from './tokens.ts';

export const challenge = open(
  'auth.challenge',
  'POST /auth/challenge',
  'Complete a sign-in with a code of an authenticator app, or a recovery code',
)
  .input(secondStepInput)
  .output(tokensOutput)
  .mutation(async ({ ctx, input }) => {
    const signIn = await ctx.challenges.answer(input, 'api', ctx.audit);
    return presentTokens(await ctx.identity.issueTokens(signIn, ctx.audit));
  });
