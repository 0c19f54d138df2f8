import { z } from 'zod';
import { email } from '../fields.ts';
import { open } from '../procedure.ts';

export const requestReset = open(
  'auth.requestReset',
  'POST /auth/reset/request',
  'Ask for a mail to set a new password; answers the same whether or not the address has an account',
)
  .input(z.strictObject({ email }))
  .output(z.object({ requested: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.passwordResets.request(input.email, ctx.audit);
    return { requested: true as const };
  });
