import { z } from 'zod';

const seconds = (fallback: number, what: string) =>
  z.coerce
    .number()
    .positive()
    .max(3_600)
    .default(fallback)
    .describe(`In how many seconds ${what} before a client is cut off`);

/** How slow a client may be, of the API and of the apps: whoever sends or reads slower only holds a connection. */
export const timeLimitVariables = {
  SLOWEST_HEADERS_SECONDS: seconds(10, 'the headers of a request must have come'),
  SLOWEST_REQUEST_SECONDS: seconds(30, 'a request, its body included, must have come'),
  SLOWEST_ANSWER_SECONDS: seconds(120, 'an answer must have been made and taken'),
};

export type TimeLimits = z.output<z.ZodObject<typeof timeLimitVariables>>;
