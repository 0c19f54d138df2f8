import { z } from 'zod';
import { id } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { withPassword } from './with-password.ts';

export const removePasskey = guarded(
  'secondFactors.removePasskey',
  'POST /auth/second-factors/passkeys/{id}/remove',
  'Stop using a passkey',
)
  .input(withPassword.extend({ id }))
  .output(z.object({ removed: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.secondFactors.confirmPassword(ctx.account, input.password, ctx.audit);
    await ctx.passkeys.remove(ctx.account, input.id, ctx.audit);
    return { removed: true as const };
  });
