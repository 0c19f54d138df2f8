import { systems } from '@ohm/terminology';
import { z } from 'zod';

export const system = z.enum(systems, `Use one of the code systems ${systems.join(', ')}.`);

/** A concept in short, as it stands in lists. */
export const conceptOutput = z.object({
  code: z.string(),
  display: z.string(),
  billable: z.boolean().nullable(),
});
