import { z } from 'zod';

const openAi = 'https://api.openai.com/v1';

/** A language model behind the OpenAI protocol; without OPENAI_MODEL there is none. */
export const modelVariables = {
  OPENAI_MODEL: z
    .string()
    .max(200)
    .optional()
    .describe(
      'The language model that refines suggestions where an organization allows it; without it there is none',
    ),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'is no URL (https://api.openai.com/v1)' })
    .default(openAi)
    .transform((url) => url.replace(/\/+$/, ''))
    .describe(
      'Where the model answers, in the OpenAI protocol; of a local vLLM or Ollama: http://host:8000/v1',
    ),
  OPENAI_API_KEY: z
    .string()
    .optional()
    .describe('A secret: the key of the model server; local servers may need none'),
  OPENAI_DEADLINE_SECONDS: z.coerce
    .number()
    .positive()
    .max(30)
    .default(30)
    .describe(
      'How long one note may wait for the model, a second try included, before the built-in suggestions stand',
    ),
  OPENAI_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(4)
    .describe('How many notes of one organization each API process lets the model read at the same time'),
  OPENAI_DAILY_TOKENS: z.coerce
    .number()
    .int()
    .min(0)
    .default(2_000_000)
    .describe('How many tokens of the model one organization may use in a day (UTC), over all API processes'),
};

const variables = z.object(modelVariables);

/** What is missing of the settings of the model, or null. */
export function modelProblem(env: z.output<typeof variables>): { path: string; message: string } | null {
  if (!env.OPENAI_MODEL) {
    if (env.OPENAI_BASE_URL === openAi) return null;
    return {
      path: 'OPENAI_MODEL',
      message: 'is missing (OPENAI_BASE_URL names a server; name its model as well)',
    };
  }
  if (env.OPENAI_BASE_URL === openAi && !env.OPENAI_API_KEY)
    return { path: 'OPENAI_API_KEY', message: 'is missing (OpenAI answers nobody without a key)' };
  return null;
}
