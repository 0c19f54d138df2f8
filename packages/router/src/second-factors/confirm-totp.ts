import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { recoveryCodesOutput } from './passkey-output.ts';

export const confirmTotp = guarded(
  'secondFactors.confirmTotp',
  'POST /auth/second-factors/totp/confirm',
  'Take an authenticator app into use with a code of it; ends every other session',
)
  .input(z.strictObject({ code: z.string().trim().min(1, 'Enter the code.').max(64, 'This is no code.') }))
  .output(z.object({ recoveryCodes: recoveryCodesOutput }))
  .mutation(async ({ ctx, input }) => ({
    recoveryCodes: await ctx.secondFactors.confirmTotp(
      ctx.account,
      ctx.session.id,
      input.code.replaceAll(/\s/g, ''),
      ctx.audit,
    ),
  }));
