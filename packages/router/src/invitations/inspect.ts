import { refusals } from '@ohm/identity';
import { z } from 'zod';
import { open } from '../procedure.ts';
import { invitationToken } from './token.ts';

const output = z.object({
  email: z.string(),
  name: z.string(),
  organization: z.string(),
  state: z.enum(['pending', 'accepted', 'expired', 'revoked', 'superseded']),
  /** What to do when the link is no longer good; null while it is. */
  message: z.string().nullable(),
});

export const inspect = open(
  'invitations.inspect',
  'POST /invitations/inspect',
  'What an invitation link is good for',
)
  .input(z.strictObject({ token: invitationToken }))
  .output(output)
  .mutation(async ({ ctx, input }) => {
    const { email, name, organization, state } = await ctx.invitations.inspect(input.token);
    return { email, name, organization, state, message: state === 'pending' ? null : refusals[state] };
  });
