import OpenAI from 'openai';
import { ModelFailure } from './failure.ts';

/** A server that speaks the OpenAI protocol: OpenAI's own, vLLM, Ollama. */
export interface ModelServer {
  readonly baseUrl: string;
  /** Null where the server asks for none. */
  readonly apiKey: string | null;
  readonly model: string;
}

/** A question to the model; the answer is held to its schema. */
export interface ModelCall {
  readonly system: string;
  readonly user: string;
  readonly responseFormat: OpenAI.ResponseFormatJSONSchema;
  readonly maxTokens: number;
  readonly signal: AbortSignal;
  /** Called with all that was written so far. */
  readonly onText: (content: string) => void;
}

/** What the server wrote, unread. */
export interface ModelCallResult {
  readonly content: string;
  /** As the server counts them, or null where it doesn't. */
  readonly totalTokens: number | null;
}

/** An answer of this many characters is no answer to what was asked. */
const mostCharacters = 400_000;

/**
 * Makes calls to one server. Nothing is retried, logged or stored; what the library would read from the environment or
 * write to the console is switched off. @throws ModelFailure
 */
export const createModelCaller = ({ baseUrl, apiKey, model }: ModelServer) => {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // Its debug and error lines hold what was sent and received.
    logLevel: 'off',
  });

  return async ({
    system,
    user,
    responseFormat,
    maxTokens,
    signal,
    onText,
  }: ModelCall): Promise<ModelCallResult> => {
    try {
      const stream = await client.chat.completions.create(
        {
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          response_format: responseFormat,
          max_completion_tokens: maxTokens,
          store: false,
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal },
      );
      let content = '';
      let finish: string | null = null;
      let totalTokens: number | null = null;
      let refused = false;
      for await (const chunk of stream) {
        totalTokens = chunk.usage?.total_tokens ?? totalTokens;
        const choice = chunk.choices?.[0];
        if (choice === undefined) continue;
        if (choice.delta?.refusal) refused = true;
        if (choice.delta?.content) {
          content += choice.delta.content;
          if (content.length > mostCharacters) throw new ModelFailure('invalid-answer');
          onText(content);
        }
        finish = choice.finish_reason ?? finish;
      }
      signal.throwIfAborted();
      if (refused || finish === 'content_filter') throw new ModelFailure('refused');
      if (finish !== 'stop') throw new ModelFailure('truncated');
      if (content.trim() === '') throw new ModelFailure('invalid-answer');
      return { content, totalTokens };
    } catch (error) {
      throw failureOf(error, signal);
    }
  };
};

/** What went wrong, without a word of what the server or the library said. */
const failureOf = (error: unknown, signal: AbortSignal): ModelFailure => {
  if (signal.aborted && signal.reason instanceof ModelFailure) return signal.reason;
  if (error instanceof ModelFailure) return error;
  if (signal.aborted) return new ModelFailure('cancelled');
  if (error instanceof OpenAI.APIConnectionError) return new ModelFailure('unavailable');
  if (error instanceof OpenAI.APIError) {
    const { status } = error;
    if (status === 429) return new ModelFailure('rate-limited', retryAfterOf(error.headers));
    if (status !== undefined && status < 500) return new ModelFailure('misconfigured');
    if (status !== undefined) return new ModelFailure('unavailable', retryAfterOf(error.headers));
  }
  // A stream that breaks off or holds no JSON: the library has no class of its own for these.
  return new ModelFailure(error instanceof SyntaxError ? 'invalid-answer' : 'unavailable');
};

/** Retry-After in seconds or as a date (RFC 9110 10.2.3), in milliseconds. */
const retryAfterOf = (headers: Headers | undefined): number | null => {
  const value = headers?.get('retry-after');
  if (value === null || value === undefined) return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
};
