import { AppError } from '@ohm/errors';
import { systemLabels } from '@ohm/terminology';
import { z } from 'zod';
import { calendarDate, flag, pageLimit } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { releaseOutput, system } from './system.ts';
import { instructionOutput, treeLevelOutput, treeNodeOutput } from './tree-node.ts';

const input = z.strictObject({
  system,
  node: z
    .string()
    .trim()
    .min(1, 'Name a chapter, a section or a code.')
    .max(40, 'This is no place in the tree.')
    .optional()
    .describe('"chapter-4", "E08-E13" or a code; the top of the tree without it.'),
  levels: z
    .enum(['children', 'path'], 'Ask for children or path.')
    .default('children')
    .describe('Only what is below the node, or every level from the top down to it.'),
  tags: flag
    .default(false)
    .describe('Name the semantic tags or classes too that a search may be narrowed to.'),
  offset: z.coerce
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(0, 'Begin at 0 or later.')
    .default(0),
  limit: pageLimit(100, 200),
  dateOfService: calendarDate.optional(),
});

const output = z.object({
  system,
  release: releaseOutput,
  flat: z.boolean(),
  node: treeNodeOutput.nullable(),
  path: z.array(treeNodeOutput),
  levels: z.array(treeLevelOutput),
  instructions: z.array(instructionOutput),
  tags: z.array(z.string()),
});

export const tree = guarded(
  'codes.tree',
  'GET /codes/{system}/tree',
  'Walk a code system: chapters, sections, categories, codes',
)
  .input(input)
  .output(output)
  .query(({ ctx, input: { system: of, ...request } }) => {
    const release = ctx.terminology.releaseInForce(of, request.dateOfService);
    const found = ctx.terminology.tree(of, request);
    if (!found) {
      throw new AppError(
        'NOT_FOUND',
        `There is no such chapter, section or code of ${systemLabels[of]} in ${release.title}. Begin at the top of the tree.`,
      );
    }
    return output.parse({ system: of, release, ...found });
  });
