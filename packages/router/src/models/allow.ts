import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { modelOutput } from './model-output.ts';

/** Counts from the next note on. Turning off always works; turning on wants a model that the installation has. */
export const allow = guarded(
  'models.allow',
  'PUT /models',
  'Let an external language model read notes, redacted, or not',
)
  .input(z.strictObject({ allowed: z.boolean('Send true or false.') }))
  .output(modelOutput)
  .mutation(async ({ ctx, input: { allowed } }) => {
    if (allowed && ctx.model === null) {
      throw new AppError(
        'CONFLICT',
        'This installation has no language model. Its operator names one with OPENAI_MODEL and OPENAI_BASE_URL.',
      );
    }
    const { repositories } = await administered(ctx, undefined);
    await repositories.modelPermission.allow(allowed);
    return modelOutput.parse({ model: ctx.model?.name ?? null, server: ctx.model?.server ?? null, allowed });
  });
