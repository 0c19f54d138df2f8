import { z } from 'zod';
import { guarded } from '../procedure.ts';

export const revokeOthers = guarded(
  'sessions.revokeOthers',
  'POST /sessions/revoke-others',
  'Sign out everywhere else',
)
  .input(z.strictObject({}).default({}))
  .output(z.object({ ended: z.number().int().describe('How many sessions were ended.') }))
  .mutation(async ({ ctx }) => ({
    ended: await ctx.identity.endOtherSessions(ctx.actor.userId, ctx.session.id, ctx.audit),
  }));
