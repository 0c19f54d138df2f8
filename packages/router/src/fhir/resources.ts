import { z } from 'zod';

const coding = z.object({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

const part = z.object({
  name: z.string(),
  valueBoolean: z.boolean().optional(),
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueUri: z.string().optional(),
  valueInteger: z.number().int().optional(),
  valueCoding: coding.optional(),
});

/** FHIR R4 Parameters, as far as the operations answer with them. */
export const parametersOutput = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(part.extend({ part: z.array(part).optional() })),
});

/** FHIR R4 ValueSet with its expansion. */
export const valueSetOutput = z.object({
  resourceType: z.literal('ValueSet'),
  status: z.literal('active'),
  url: z.string(),
  expansion: z.object({
    identifier: z.string(),
    timestamp: z.string(),
    total: z.number().int().optional(),
    offset: z.number().int(),
    parameter: z.array(part),
    contains: z
      .array(
        coding.extend({
          abstract: z.boolean().optional(),
          designation: z.array(z.object({ language: z.string(), value: z.string() })).optional(),
        }),
      )
      .optional(),
  }),
});
