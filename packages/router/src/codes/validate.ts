import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { conceptOutput, releaseOutput, system, writtenCode } from './system.ts';

const output = z.object({
  system,
  code: z.string(),
  release: releaseOutput,
  exists: z.boolean(),
  valid: z.boolean(),
  display: z.string().nullable(),
  billable: z.boolean().nullable(),
  findings: z.array(
    z.object({
      kind: z.string(),
      severity: z.enum(['error', 'information']),
      message: z.string(),
      date: z.string().nullable(),
    }),
  ),
  seventhCharacter: z.record(z.string(), z.string()).nullable(),
  proposals: z.array(conceptOutput),
});

export const validate = guarded(
  'codes.validate',
  'GET /codes/{system}/{code}/validate',
  'Say whether a code may be reported on a date, and what is missing if not',
)
  .input(z.strictObject({ system, code: writtenCode, dateOfService: calendarDate.optional() }))
  .output(output)
  .query(({ ctx, input }) =>
    output.parse(ctx.terminology.validate(input.system, input.code, input.dateOfService)),
  );
