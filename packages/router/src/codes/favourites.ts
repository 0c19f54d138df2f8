import { z } from 'zod';
import { calendarDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { system } from './system.ts';

const output = z.array(
  z.object({
    system,
    code: z.string(),
    display: z.string().nullable().describe('Null where the release in force no longer has the code.'),
    billable: z.boolean().nullable(),
    addedAt: z.string(),
  }),
);

export const favourites = guarded('codes.favourites', 'GET /codes/favourites', "One's own favourite codes")
  .input(z.strictObject({ dateOfService: calendarDate.optional() }).default({}))
  .output(output)
  .query(async ({ ctx, input }) => {
    const kept = await ctx.own.favouriteCodes.list();
    const loaded = new Set(ctx.terminology.releases().map((release) => release.system));
    return kept.map((favourite) => {
      const concept = loaded.has(favourite.system)
        ? ctx.terminology.lookup(favourite.system, favourite.code, input.dateOfService)
        : null;
      return {
        ...favourite,
        display: concept?.display ?? null,
        billable: concept?.billable ?? null,
        addedAt: favourite.addedAt.toISOString(),
      };
    });
  });
