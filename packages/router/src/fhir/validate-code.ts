import { AppError } from '@ohm/errors';
import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { flag } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { code, coding, date, displayLanguage, oneCode, onlyCode, uri, version } from './fields.ts';
import { parametersOutput } from './resources.ts';

export const validateCode = guarded(
  'fhir.validateCode',
  'FHIR CodeSystem/$validate-code',
  'Say whether a code is valid, as FHIR has it',
)
  .input(
    z.strictObject({
      url: uri.optional(),
      code: code.optional(),
      version,
      display: z.string().max(1000).optional(),
      coding: coding.optional(),
      date,
      abstract: flag.optional(),
      displayLanguage,
    }),
  )
  .output(parametersOutput)
  .query(({ ctx, input }) => {
    const given = onlyCode({ ...input, system: input.url }, input.coding);
    if (!given) throw new AppError('BAD_REQUEST', oneCode, { field: 'code' });
    const { date: on, abstract } = input;
    return parametersOutput.parse(
      fhir.validateCodeOperation(ctx.terminology, { ...given, date: on, abstract }),
    );
  });
