import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { assertRegistered, featureList, id, organizationSlug } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentUserRecord, userRecordOutput } from './user-record.ts';

export const setFeatures = guarded(
  'users.setFeatures',
  'PUT /users/{id}/features',
  'Enable and disable tools for a user',
)
  .input(z.strictObject({ id, organization: organizationSlug, enabledFeatures: featureList }))
  .output(userRecordOutput)
  .mutation(async ({ ctx, input }) => {
    assertRegistered(input.enabledFeatures, ctx.registry);
    const { repositories } = await administered(ctx, input.organization);
    const user = await repositories.users.setFeatures(input.id, input.enabledFeatures);
    if (!user) throw new AppError('NOT_FOUND', 'There is no such user.');
    return presentUserRecord(user);
  });
