import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { modelOutput } from './model-output.ts';

export const get = guarded('models.get', 'GET /models', 'Whether an external language model may be asked')
  .input(z.strictObject({}).default({}))
  .output(modelOutput)
  .query(async ({ ctx }) =>
    modelOutput.parse({
      model: ctx.model?.name ?? null,
      server: ctx.model?.server ?? null,
      allowed: await ctx.own.modelPermission.allowed(),
    }),
  );
