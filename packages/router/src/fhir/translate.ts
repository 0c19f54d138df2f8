import { AppError } from '@ohm/errors';
import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { flag } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { code, coding, date, oneCode, onlyCode, uri, version } from './fields.ts';
import { parametersOutput } from './resources.ts';

const age = z.coerce.number('Give the age in years.').min(0, 'Give the age in years.').max(150).optional();

export const translate = guarded(
  'fhir.translate',
  'FHIR ConceptMap/$translate',
  'Translate a SNOMED CT code to ICD-10-CM, as FHIR has it',
)
  .input(
    z.strictObject({
      url: uri.optional(),
      code: code.optional(),
      system: uri.optional(),
      version,
      coding: coding.optional(),
      source: uri.optional(),
      target: uri.optional(),
      targetsystem: uri.optional(),
      reverse: flag.optional(),
      date,
      sex: z
        .enum(['female', 'male'], 'Give female or male.')
        .optional()
        .describe('Ours: rules of the map turn on it.'),
      ageYears: age.describe('Ours: age on the date, in years.'),
      ageAtOnsetYears: age.describe('Ours: age at which the condition began, in years.'),
    }),
  )
  .output(parametersOutput)
  .query(({ ctx, input }) => {
    const given = onlyCode(input, input.coding);
    if (!given) throw new AppError('BAD_REQUEST', oneCode, { field: 'code' });
    if (input.reverse)
      throw new AppError('UNPROCESSABLE_CONTENT', 'The map leads from SNOMED CT to ICD-10-CM and not back.', {
        issue: 'not-supported',
      });
    if (input.url !== undefined && input.url !== fhir.conceptMapUrl)
      throw new AppError('NOT_FOUND', `There is one map: ${fhir.conceptMapUrl}`);
    const { sex, ageYears, ageAtOnsetYears } = input;
    return parametersOutput.parse(
      fhir.translateOperation(ctx.terminology, {
        ...given,
        targetsystem: input.targetsystem,
        date: input.date,
        context: {
          ...(sex !== undefined && { sex }),
          ...(ageYears !== undefined && { ageYears }),
          ...(ageAtOnsetYears !== undefined && { ageAtOnsetYears }),
        },
      }),
    );
  });
