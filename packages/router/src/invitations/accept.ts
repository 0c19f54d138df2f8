import { homePortal } from '@ohm/access';
import { z } from 'zod';
import { presentUser, userOutput } from '../auth/user.ts';
import { newPassword } from '../fields.ts';
import { open } from '../procedure.ts';
import { invitationToken } from './token.ts';

export const accept = open(
  'invitations.accept',
  'POST /invitations/accept',
  'Accept an invitation with a password',
)
  .input(z.strictObject({ token: invitationToken, password: newPassword }))
  .output(z.object({ user: userOutput, redirectTo: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const user = presentUser(await ctx.invitations.accept(input.token, input.password, ctx.audit));
    return { user, redirectTo: `${ctx.portals[homePortal(user.roles)]}/login` };
  });
