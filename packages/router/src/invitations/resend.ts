import { z } from 'zod';
import { id, organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentSent, sentInvitationOutput } from './invitation.ts';

export const resend = guarded(
  'invitations.resend',
  'POST /invitations/{id}/resend',
  'Send a new link; older ones stop working',
)
  .input(z.strictObject({ id, organization: organizationSlug }))
  .output(sentInvitationOutput)
  .mutation(async ({ ctx, input }) => {
    const { organization, repositories } = await administered(ctx, input.organization);
    const where = { organization, repository: repositories.invitations };
    return presentSent(await ctx.invitations.resend(where, input.id));
  });
