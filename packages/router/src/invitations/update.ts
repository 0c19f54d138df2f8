import { z } from 'zod';
import {
  assertMayGrant,
  assertRegistered,
  featureList,
  id,
  organizationSlug,
  personName,
  roleSet,
} from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { invitationOutput, presentInvitation } from './invitation.ts';

const input = z.strictObject({
  id,
  organization: organizationSlug,
  name: personName.optional(),
  roles: roleSet.optional(),
  enabledFeatures: featureList.optional(),
});

export const update = guarded('invitations.update', 'PATCH /invitations/{id}', 'Edit a pending invitation')
  .input(input)
  .output(invitationOutput)
  .mutation(
    async ({ ctx, input: { id: invitationId, organization: slug, name, roles, enabledFeatures } }) => {
      assertMayGrant(ctx.actor.roles, roles ?? []);
      assertRegistered(enabledFeatures ?? [], ctx.registry);
      const { organization, repositories } = await administered(ctx, slug);
      const change = {
        ...(name && { name }),
        ...(roles && { roles }),
        ...(enabledFeatures && { enabledFeatures }),
      };
      const where = { organization, repository: repositories.invitations };
      return presentInvitation(await ctx.invitations.update(where, invitationId, change));
    },
  );
