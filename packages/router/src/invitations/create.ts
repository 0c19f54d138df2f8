import { isToolsOnly } from '@ohm/access';
import { z } from 'zod';
import {
  assertMayGrant,
  assertRegistered,
  email,
  featureList,
  newPassword,
  organizationSlug,
  personName,
  roleSet,
} from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentSent, sentInvitationOutput } from './invitation.ts';

/** Auto-approve lets an administrator choose the password, so it exists only for who reaches no patient data. */
const newInvitation = z
  .strictObject({
    organization: organizationSlug,
    email,
    name: personName,
    roles: roleSet,
    enabledFeatures: featureList.default([]),
    autoApprove: z.boolean().default(false),
    password: newPassword.optional(),
  })
  .refine((invitation) => !invitation.autoApprove || isToolsOnly(invitation.roles), {
    path: ['autoApprove'],
    message: 'Auto-approve is only for the role Other (tools.ohm.doctor). Send an invitation instead.',
  })
  .refine((invitation) => invitation.autoApprove === (invitation.password !== undefined), {
    path: ['password'],
    message: 'Set a password together with Auto-approve, and only then.',
  });

export const create = guarded('invitations.create', 'POST /invitations', 'Invite somebody')
  .input(newInvitation)
  .output(sentInvitationOutput)
  .mutation(async ({ ctx, input: { organization: slug, autoApprove: _, password, ...invitation } }) => {
    assertMayGrant(ctx.actor.roles, invitation.roles);
    assertRegistered(invitation.enabledFeatures, ctx.registry);
    const { organization, repositories } = await administered(ctx, slug);
    const where = { organization, repository: repositories.invitations };
    return presentSent(
      password === undefined
        ? await ctx.invitations.create(where, invitation)
        : await ctx.invitations.createApproved(where, invitation, password),
    );
  });
