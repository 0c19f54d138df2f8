import { z } from 'zod';

/** The external language model as an administrator sees it. */
export const modelOutput = z.object({
  /** Its name, or null where the installation has none. */
  model: z.string().nullable(),
  /** Host of the server that it runs on. */
  server: z.string().nullable(),
  /** Whether the organization lets it read its notes, redacted. */
  allowed: z.boolean(),
});
