import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { recoveryCodesOutput } from './passkey-output.ts';
import { withPassword } from './with-password.ts';

export const renewRecoveryCodes = guarded(
  'secondFactors.renewRecoveryCodes',
  'POST /auth/second-factors/recovery-codes',
  'New recovery codes in place of all earlier ones',
)
  .input(withPassword)
  .output(z.object({ recoveryCodes: recoveryCodesOutput }))
  .mutation(async ({ ctx, input }) => {
    await ctx.secondFactors.confirmPassword(ctx.account, input.password, ctx.audit);
    return { recoveryCodes: await ctx.secondFactors.renewRecoveryCodes(ctx.account, ctx.audit) };
  });
