import { optionsOutput } from '../auth/webauthn.ts';
import { guarded } from '../procedure.ts';
import { withPassword } from './with-password.ts';

export const startPasskey = guarded(
  'secondFactors.startPasskey',
  null,
  'What a browser needs to make a passkey',
)
  .input(withPassword)
  .output(optionsOutput)
  .mutation(async ({ ctx, input }) => {
    await ctx.secondFactors.confirmPassword(ctx.account, input.password, ctx.audit);
    const { token, options } = await ctx.passkeys.startRegistration(ctx.account, ctx.audience);
    return { token, options: { ...options } };
  });
