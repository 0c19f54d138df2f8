import { AppError } from '@ohm/errors';
import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { code, coding, date, onlyCode, uri, version } from './fields.ts';
import { parametersOutput } from './resources.ts';

export const subsumes = guarded(
  'fhir.subsumes',
  'FHIR CodeSystem/$subsumes',
  'Say how two codes relate, as FHIR has it',
)
  .input(
    z.strictObject({
      system: uri.optional(),
      version,
      codeA: code.optional(),
      codeB: code.optional(),
      codingA: coding.optional(),
      codingB: coding.optional(),
      date,
    }),
  )
  .output(parametersOutput)
  .query(({ ctx, input }) => {
    const { system, codingA, codingB, codeA, codeB } = input;
    const a = onlyCode({ system, version: input.version, code: codeA }, codingA);
    const b = onlyCode({ system, version: input.version, code: codeB }, codingB);
    if (!a || !b || a.system !== b.system || a.version !== b.version) {
      throw new AppError(
        'BAD_REQUEST',
        'Give codeA and codeB with their system, or codingA and codingB of one system.',
        {
          field: 'codeA',
        },
      );
    }
    return parametersOutput.parse(
      fhir.subsumesOperation(ctx.terminology, {
        system: a.system,
        version: a.version,
        codeA: a.code,
        codeB: b.code,
        date: input.date,
      }),
    );
  });
