import { z } from 'zod';
import { organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { invitationOutput, presentInvitation } from './invitation.ts';

export const list = guarded('invitations.list', 'GET /invitations', 'Invitations of an organization')
  .input(z.strictObject({ organization: organizationSlug }).default({}))
  .output(z.object({ invitations: z.array(invitationOutput) }))
  .query(async ({ ctx, input }) => {
    const { repositories } = await administered(ctx, input.organization);
    return { invitations: (await repositories.invitations.list()).map(presentInvitation) };
  });
