import { fhir } from '@ohm/terminology';
import { z } from 'zod';
import { open } from '../procedure.ts';

export const metadata = open('fhir.metadata', 'FHIR metadata', 'What the FHIR operations can do')
  .input(
    z
      .strictObject({
        mode: z
          .enum(['full', 'normative', 'terminology'], 'Ask for full, normative or terminology.')
          .default('full'),
      })
      .default({ mode: 'full' }),
  )
  .output(z.record(z.string(), z.unknown()))
  .query(({ ctx, input: { mode } }) =>
    mode === 'terminology'
      ? { ...fhir.terminologyCapabilities(ctx.terminology) }
      : { ...fhir.capabilityStatement() },
  );
