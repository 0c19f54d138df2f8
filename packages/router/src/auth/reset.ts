import { homePortal } from '@ohm/access';
import { z } from 'zod';
import { newPassword } from '../fields.ts';
import { open } from '../procedure.ts';
import { presentUser } from './user.ts';

const input = z.strictObject({
  token: z.string().min(1, 'Send the token of the link.').max(200, 'This is no link to set a password.'),
  password: newPassword,
});

export const reset = open(
  'auth.reset',
  'POST /auth/reset',
  'Set a new password with the link of a mail; ends every session',
)
  .input(input)
  .output(z.object({ changed: z.literal(true), redirectTo: z.string() }))
  .mutation(async ({ ctx, input: { token, password } }) => {
    const { roles } = presentUser(await ctx.passwordResets.reset(token, password, ctx.audit));
    return { changed: true as const, redirectTo: `${ctx.portals[homePortal(roles)]}/login` };
  });
