import { open } from '../procedure.ts';
import { appOf, sessionOutput, startAppSession } from './app-session.ts';
import { secondStepInput } from './second-step.ts';

export const completeSession = open('auth.completeSession', null, 'Complete a sign-in at one of the apps')
  .input(secondStepInput)
  .output(sessionOutput)
  .mutation(async ({ ctx, input }) =>
    startAppSession(ctx, await ctx.challenges.answer(input, appOf(ctx), ctx.audit)),
  );
