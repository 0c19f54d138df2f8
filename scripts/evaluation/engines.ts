import type { Terminology } from '@ohm/terminology';
import {
  createModelEngine,
  type ExtractionRequest,
  type ExtractionResult,
  type Extractor,
  ModelFailure,
} from '../../packages/extraction/src/index.ts';
import { CommandError } from '../command.ts';

export const evaluationEngines = ['builtin', 'openai'] as const;

/** Reads one note with the engine that is scored. */
export type EvaluatedEngine = (request: ExtractionRequest) => ExtractionResult | Promise<ExtractionResult>;

/**
 * `builtin`, or `openai`: the same with a language model behind the OpenAI protocol, as OPENAI_BASE_URL, OPENAI_MODEL and
 * OPENAI_API_KEY name it. Notes go there redacted. A note that the model fails on is scored as the built-in engine reads it, as
 * in the product, and said. @throws CommandError for an unknown name or when no model is named.
 */
export function evaluatedEngine(
  name: string,
  { extractor, terminology }: { readonly extractor: Extractor; readonly terminology: Terminology },
): EvaluatedEngine {
  if (name === 'builtin') return (request) => extractor.extract(request);
  if (name !== 'openai')
    throw new CommandError(
      `There is no engine "${name}" to evaluate; there are ${evaluationEngines.join(' and ')}.`,
    );
  const { OPENAI_MODEL: model, OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_DEADLINE_SECONDS } = process.env;
  if (!model)
    throw new CommandError(
      'The engine openai needs OPENAI_MODEL, and OPENAI_BASE_URL or OPENAI_API_KEY, in the environment.',
    );
  const engine = createModelEngine({
    terminology,
    server: {
      baseUrl: OPENAI_BASE_URL || 'https://api.openai.com/v1',
      apiKey: OPENAI_API_KEY || null,
      model,
    },
    limits: {
      deadlineMs: Number(OPENAI_DEADLINE_SECONDS || 30) * 1_000,
      concurrency: 1,
      // An evaluation asks for every note, whatever happened to the one before.
      breakAfter: Number.POSITIVE_INFINITY,
      breakMs: 1,
    },
  });
  // Nobody's budget: whoever runs the evaluation pays for it.
  const budget = { reserve: async () => true, settle: async () => undefined };
  return async (request) => {
    const builtin = extractor.extract(request);
    try {
      return await engine.refine({ ...request, builtin, organizationId: 'evaluation', budget });
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      console.error(`    the built-in engine alone: ${error.message}`);
      return builtin;
    }
  };
}
