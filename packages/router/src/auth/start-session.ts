import { z } from 'zod';
import { open } from '../procedure.ts';
import { appOf, elsewhere, elsewhereOutput, sessionOutput, startAppSession } from './app-session.ts';
import { credentials } from './login.ts';
import { secondStepOutput } from './second-step.ts';

const output = z.discriminatedUnion('kind', [
  sessionOutput,
  elsewhereOutput,
  secondStepOutput.extend({ kind: z.literal('challenge') }),
]);

export const startSession = open('auth.startSession', null, 'Sign in at one of the apps')
  .input(credentials)
  .output(output)
  .mutation(async ({ ctx, input }) => {
    const app = appOf(ctx);
    const signIn = await ctx.identity.verifyCredentials(input.email, input.password, ctx.audit);
    const other = elsewhere(ctx, signIn);
    if (other) return other;
    const step = await ctx.challenges.begin(signIn, app);
    return step
      ? { kind: 'challenge' as const, ...step, methods: [...step.methods] }
      : startAppSession(ctx, signIn);
  });
