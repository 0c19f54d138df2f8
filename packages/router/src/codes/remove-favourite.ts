import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { system, writtenCode } from './system.ts';

/** Takes the code as it is kept: a release may no longer have it. */
export const removeFavourite = guarded(
  'codes.removeFavourite',
  'DELETE /codes/favourites/{system}/{code}',
  "Remove a code from one's favourites",
)
  .input(z.strictObject({ system, code: writtenCode }))
  .output(z.object({ system, code: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await ctx.own.favouriteCodes.remove(input.system, input.code);
    return input;
  });
