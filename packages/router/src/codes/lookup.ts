import { AppError } from '@ohm/errors';
import { systemLabels } from '@ohm/terminology';
import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { conceptOutput, system, writtenCode } from './system.ts';

const lines = z.array(z.string());

const output = conceptOutput.extend({
  parent: conceptOutput.nullable(),
  children: z.array(conceptOutput),
  synonyms: lines,
  notes: z.object({
    includes: lines,
    excludes1: lines,
    excludes2: lines,
    codeFirst: lines,
    useAdditional: lines,
    codeAlso: lines,
    sevenCharacter: z.record(z.string(), z.string()).nullable(),
  }),
});

export const lookup = guarded('codes.lookup', 'GET /codes/{system}/{code}', 'Look up one code')
  .input(
    z.strictObject({
      system,
      code: writtenCode,
      dateOfService: calendarDate.optional(),
    }),
  )
  .output(output)
  .query(({ ctx, input }) => {
    const concept = ctx.terminology.lookup(input.system, input.code, input.dateOfService);
    if (!concept) {
      const { title } = ctx.terminology.releaseInForce(input.system, input.dateOfService);
      throw new AppError(
        'NOT_FOUND',
        `There is no such ${systemLabels[input.system]} code in ${title}. Search for it by words.`,
      );
    }
    return output.parse(concept);
  });
