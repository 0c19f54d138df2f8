import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { flag } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { date, displayLanguage, uri, version } from './fields.ts';
import { valueSetOutput } from './resources.ts';

const number = z.coerce
  .number('Give a number.')
  .int('Give a whole number.')
  .min(0, 'Give 0 or more.')
  .optional();

export const expand = guarded('fhir.expand', 'FHIR ValueSet/$expand', 'List or search codes, as FHIR has it')
  .input(
    z.strictObject({
      url: uri,
      valueSetVersion: version,
      'system-version': uri.optional().describe('The version to answer from, as system|version.'),
      filter: z.string().trim().max(200, 'Filter by at most 200 characters.').optional(),
      offset: number,
      count: number,
      date,
      includeDesignations: flag.optional(),
      excludeNotForUI: flag.optional(),
      activeOnly: flag.optional(),
      displayLanguage,
    }),
  )
  .output(valueSetOutput)
  .query(({ ctx, input: { valueSetVersion, 'system-version': pinned, ...request } }) => {
    const named = pinned === undefined ? undefined : pinned.slice(pinned.lastIndexOf('|') + 1);
    return valueSetOutput.parse(
      fhir.expandOperation(ctx.terminology, { ...request, version: named ?? valueSetVersion }, new Date()),
    );
  });
