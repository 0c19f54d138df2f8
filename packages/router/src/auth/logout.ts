import { z } from 'zod';
import { guarded } from '../procedure.ts';

export const logout = guarded('auth.logout', 'POST /auth/logout', 'End the own session')
  .input(z.strictObject({}).default({}))
  .output(z.object({ ended: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    await ctx.identity.endSession(ctx.session.id, ctx.audit);
    return { ended: true as const };
  });
