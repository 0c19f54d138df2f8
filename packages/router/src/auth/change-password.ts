import { z } from 'zod';
import { newPassword, presentPassword } from '../fields.ts';
import { guarded } from '../procedure.ts';

export const changePassword = guarded('auth.changePassword', 'POST /auth/password', 'Change the own password')
  .input(z.strictObject({ current: presentPassword, next: newPassword }))
  .output(z.object({ changed: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const who = { account: ctx.account, sessionId: ctx.session.id };
    await ctx.identity.changePassword({ ...who, ...input }, ctx.audit);
    return { changed: true as const };
  });
