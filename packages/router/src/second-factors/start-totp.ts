import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { withPassword } from './with-password.ts';

export const startTotp = guarded(
  'secondFactors.startTotp',
  'POST /auth/second-factors/totp',
  'Begin to set up an authenticator app',
)
  .input(withPassword)
  .output(z.object({ secret: z.string(), uri: z.string().describe('For a QR code.') }))
  .mutation(async ({ ctx, input }) => {
    await ctx.secondFactors.confirmPassword(ctx.account, input.password, ctx.audit);
    return ctx.secondFactors.startTotp(ctx.account);
  });
