import { z } from 'zod';

const procedures = (fallback: number, whose: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000_000)
    .default(fallback)
    .describe(
      `How many procedures ${whose} may call in a minute; a search or look-up of codes counts as a twentieth`,
    );

/** How much one caller may ask of all replicas of the API together; more is answered with 429. */
export const limitVariables = {
  RATE_LIMIT_USER: procedures(6_000, 'one user'),
  RATE_LIMIT_ORGANIZATION: procedures(60_000, 'all users of an organization together'),
  RATE_LIMIT_ADDRESS: procedures(30_000, 'one client address, behind which a whole hospital may be,'),
};
