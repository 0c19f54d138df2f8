import type { ApiConfig } from '@ohm/config';
import { createModelEngine } from '@ohm/extraction';
import type { ExternalModel } from '@ohm/router';
import type { Terminology } from '@ohm/terminology';
import type { Logger } from './log.ts';

/** Failures in a row after which the model's server is left alone, and for how long, in milliseconds. */
const breakAfter = 5;
const breakMs = 30_000;

/** The language model of the configuration, or null. A server on this machine counts as external too: docs/decisions/0056. */
export function externalModel(
  config: ApiConfig,
  terminology: Terminology,
  log: Logger,
): ExternalModel | null {
  const { OPENAI_MODEL: name, OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey = null } = config;
  if (name === undefined) return null;
  const engine = createModelEngine({
    terminology,
    server: { baseUrl, apiKey, model: name },
    limits: {
      deadlineMs: config.OPENAI_DEADLINE_SECONDS * 1_000,
      concurrency: config.OPENAI_CONCURRENCY,
      breakAfter,
      breakMs,
    },
    onFailure: (reason) => log.warn({ event: 'model failed', reason }),
  });
  return { engine, name, server: new URL(baseUrl).host, dailyTokens: config.OPENAI_DAILY_TOKENS };
}
