import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { withPassword } from './with-password.ts';

export const removeTotp = guarded(
  'secondFactors.removeTotp',
  'POST /auth/second-factors/totp/remove',
  'Stop using the authenticator app',
)
  .input(withPassword)
  .output(z.object({ removed: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.secondFactors.confirmPassword(ctx.account, input.password, ctx.audit);
    await ctx.secondFactors.removeTotp(ctx.account, ctx.audit);
    return { removed: true as const };
  });
