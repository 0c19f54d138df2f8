import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { knownConcept } from './known-concept.ts';
import { conceptOutput, releaseOutput, system, writtenCode } from './system.ts';
import { instructionOutput, placeOutput, treeLevelOutput, treeNodeOutput } from './tree-node.ts';

const lines = z.array(z.string());

const output = conceptOutput.extend({
  parent: conceptOutput.nullable(),
  children: z.array(conceptOutput),
  synonyms: lines,
  notes: z
    .object({
      includes: lines,
      excludes1: lines,
      excludes2: lines,
      codeFirst: lines,
      useAdditional: lines,
      codeAlso: lines,
      sevenCharacter: z.record(z.string(), z.string()).nullable(),
    })
    .describe('Everything that applies, inherited or not; `instructions` says where each line stands.'),
  release: releaseOutput,
  path: z.array(treeNodeOutput),
  siblings: treeLevelOutput,
  childCount: z.number().int(),
  inclusionTerms: lines,
  indexTerms: lines,
  instructions: z.array(instructionOutput),
  seventhCharacters: z
    .object({
      from: placeOutput,
      notes: lines.describe('What the tabular list says of the characters together.'),
      characters: z.array(z.object({ character: z.string(), meaning: z.string() })),
    })
    .nullable(),
});

export const lookup = guarded('codes.lookup', 'GET /codes/{system}/{code}', 'Look up one code')
  .input(z.strictObject({ system, code: writtenCode, dateOfService: calendarDate.optional() }))
  .output(output)
  .query(({ ctx, input }) =>
    output.parse({
      ...knownConcept(ctx.terminology, input.system, input.code, input.dateOfService),
      release: ctx.terminology.releaseInForce(input.system, input.dateOfService),
    }),
  );
