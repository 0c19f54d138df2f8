import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { assertRegistered, line } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { organizationOutput } from './organization-output.ts';

const input = z.strictObject({
  slug: line.min(1).max(64),
  features: z.record(z.string().max(64), z.boolean('Send true or false.')),
});

export const setFeatures = guarded(
  'organizations.setFeatures',
  'PUT /organizations/{slug}/features',
  'Entitle an organization to tools',
)
  .input(input)
  .output(organizationOutput)
  .mutation(async ({ ctx, input: { slug, features } }) => {
    assertRegistered(Object.keys(features), ctx.registry, 'features');
    const organization = await ctx.own.organizations.setFeatures(slug, features);
    if (!organization) throw new AppError('NOT_FOUND', 'There is no such organization.');
    return organizationOutput.parse(organization);
  });
