import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { securityOutput } from './security.ts';

const input = z.strictObject({
  organization: organizationSlug,
  adminSecondFactor: z.boolean('Send true or false.'),
});

export const setSecurity = guarded(
  'organizations.setSecurity',
  'PUT /security',
  'Require a second factor of the administrators of an organization, or no longer',
)
  .input(input)
  .output(securityOutput)
  .mutation(async ({ ctx, input: { organization: slug, adminSecondFactor } }) => {
    const { organization, repositories } = await administered(ctx, slug);
    const own = organization.id === ctx.actor.organization.id;
    if (adminSecondFactor && own && !ctx.account.secondFactor.enrolled) {
      throw new AppError(
        'CONFLICT',
        'Set up a second factor of your own first, under Your account, Two-step sign-in: without one you would lock yourself out.',
      );
    }
    return { organization, ...(await repositories.security.set({ adminSecondFactor })) };
  });
