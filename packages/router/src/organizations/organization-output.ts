import { z } from 'zod';

export const organizationOutput = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  features: z.record(z.string(), z.boolean()),
});
