import { findingKinds } from '@ohm/terminology';
import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { releaseOutput, writtenCode } from './system.ts';

/** More than any claim holds. */
const mostCodes = 100;

const rule = z.object({
  kind: z.enum(['excludes1', 'codeFirst', 'useAdditional']),
  text: z.string(),
  place: z.object({ level: z.enum(['code', 'section', 'chapter']), id: z.string(), title: z.string() }),
});

const output = z.object({
  release: releaseOutput,
  findings: z.array(
    z.object({
      kind: z.enum(findingKinds),
      severity: z.enum(['error', 'warning', 'information']),
      message: z.string(),
      codes: z.array(z.string()),
      rule: rule.nullable(),
    }),
  ),
});

export const check = guarded(
  'codes.check',
  'POST /codes/check',
  'Check ICD-10-CM codes together: Excludes1, sequence, missing codes',
)
  .input(
    z.strictObject({
      codes: z
        .array(writtenCode)
        .min(1, 'Send at least one code.')
        .max(mostCodes, `Send at most ${mostCodes} codes.`)
        .describe(
          'ICD-10-CM codes in the order of the claim, the first-listed or principal diagnosis first.',
        ),
      dateOfService: calendarDate.optional(),
    }),
  )
  .output(output)
  .query(({ ctx, input }) => output.parse(ctx.terminology.checkSet(input.codes, input.dateOfService)));
