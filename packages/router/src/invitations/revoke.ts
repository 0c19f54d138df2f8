import { z } from 'zod';
import { id, organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { invitationOutput, presentInvitation } from './invitation.ts';

export const revoke = guarded('invitations.revoke', 'DELETE /invitations/{id}', 'Revoke a pending invitation')
  .input(z.strictObject({ id, organization: organizationSlug }))
  .output(invitationOutput)
  .mutation(async ({ ctx, input }) => {
    const { organization, repositories } = await administered(ctx, input.organization);
    const where = { organization, repository: repositories.invitations };
    return presentInvitation(await ctx.invitations.revoke(where, input.id));
  });
