import { AppError } from '@ohm/errors';
import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { code, coding, date, displayLanguage, oneCode, onlyCode, uri, version } from './fields.ts';
import { parametersOutput } from './resources.ts';

const property = z.string().max(100);

export const lookup = guarded('fhir.lookup', 'FHIR CodeSystem/$lookup', 'Look up a code, as FHIR has it')
  .input(
    z.strictObject({
      system: uri.optional(),
      code: code.optional(),
      version,
      coding: coding.optional(),
      date,
      displayLanguage,
      property: z.union([property.transform((one) => [one]), z.array(property).max(50)]).optional(),
    }),
  )
  .output(parametersOutput)
  .query(({ ctx, input }) => {
    const given = onlyCode(input, input.coding);
    if (!given) throw new AppError('BAD_REQUEST', oneCode, { field: 'code' });
    return parametersOutput.parse(
      fhir.lookupOperation(ctx.terminology, { ...given, date: input.date, property: input.property }),
    );
  });
