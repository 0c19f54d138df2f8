import { z } from 'zod';

/** A place in the tree of a code system, as lists, paths and instructions show it. */
export const placeOutput = z.object({
  node: z.string().describe('Finds the place again: "chapter-4", "E08-E13", "E11.22".'),
  kind: z.enum(['chapter', 'section', 'letter', 'class', 'code']),
  label: z.string(),
  display: z.string(),
});

export const treeNodeOutput = placeOutput.extend({
  billable: z.boolean().nullable(),
  childCount: z.number().int(),
});

export const treeLevelOutput = z.object({
  parent: z.string().nullable(),
  total: z.number().int(),
  offset: z.number().int(),
  nodes: z.array(treeNodeOutput),
});

/** An instruction of the tabular list with the place where it stands and the codes that it names, as offsets in UTF-16 units. */
export const instructionOutput = z.object({
  kind: z.enum(['includes', 'excludes1', 'excludes2', 'codeFirst', 'useAdditional', 'codeAlso', 'general']),
  text: z.string(),
  from: placeOutput,
  inherited: z.boolean(),
  references: z.array(z.object({ start: z.number().int(), end: z.number().int(), node: z.string() })),
});
