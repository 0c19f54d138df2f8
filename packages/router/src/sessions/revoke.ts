import { z } from 'zod';
import { id } from '../fields.ts';
import { guarded } from '../procedure.ts';

export const revoke = guarded('sessions.revoke', 'DELETE /sessions/{id}', 'End an own session')
  .input(z.strictObject({ id }))
  .output(z.object({ ended: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.identity.endOwnSession(ctx.actor.userId, input.id, ctx.audit);
    return { ended: true as const };
  });
