import { AppError } from '@ohm/errors';
import { mostFavourites } from '@ohm/terminology';
import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { knownConcept } from './known-concept.ts';
import { system, writtenCode } from './system.ts';

export const addFavourite = guarded(
  'codes.addFavourite',
  'PUT /codes/favourites/{system}/{code}',
  "Keep a code among one's favourites",
)
  .input(z.strictObject({ system, code: writtenCode }))
  .output(z.object({ system, code: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { code } = knownConcept(ctx.terminology, input.system, input.code);
    const kept = await ctx.own.favouriteCodes.list();
    const isKept = kept.some((one) => one.system === input.system && one.code === code);
    if (!isKept && kept.length >= mostFavourites) {
      throw new AppError(
        'CONFLICT',
        `You have ${mostFavourites} favourite codes, as many as are kept. Remove one first.`,
      );
    }
    await ctx.own.favouriteCodes.add(input.system, code);
    return { system: input.system, code };
  });
