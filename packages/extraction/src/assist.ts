import type { Extractor } from './extractor.ts';
import type { TokenBudget } from './model/budget.ts';
import type { ModelEngine } from './model/engine.ts';
import { ModelFailure } from './model/failure.ts';
import type { KnownPatient } from './redaction/known-patient.ts';
import type { ExtractionRequest, ExtractionResult } from './types.ts';

/** A language model as one organization may use it. */
export interface ModelAssistance {
  readonly engine: ModelEngine;
  readonly organizationId: string;
  readonly budget: TokenBudget;
}

/** What is asked of both engines: a note, whose it is, and which model may be asked. */
export interface AssistRequest extends ExtractionRequest {
  readonly patient?: KnownPatient;
  readonly signal?: AbortSignal;
  /** Null where there is no model, or the organization has not allowed it. */
  readonly model: ModelAssistance | null;
}

/** `notice` tells why a language model that was to be asked had no part in the suggestions; null otherwise. */
export type AssistedResult = ExtractionResult & { readonly notice: string | null };

/**
 * What happens while a note is read: the built-in suggestions at once, how far the model has come, and the final ones. Without
 * a model there is only the last.
 */
export type AssistStep =
  | { readonly stage: 'builtin'; readonly result: AssistedResult }
  | { readonly stage: 'progress'; readonly decided: number; readonly candidates: number }
  | { readonly stage: 'done'; readonly result: AssistedResult };

/**
 * Reads a note with the built-in engine, then with the model. A model that fails costs nothing but its part: the built-in
 * suggestions are final then, with a notice. Leaving the loop ends the call to the model.
 */
export async function* assist(
  extractor: Extractor,
  { model, patient, signal, ...request }: AssistRequest,
): AsyncGenerator<AssistStep, void, undefined> {
  const builtin = extractor.extract(request);
  if (model === null) {
    yield { stage: 'done', result: { ...builtin, notice: null } };
    return;
  }
  const left = new AbortController();
  const progress = new Progress();
  const refined = model.engine
    .refine({
      ...request,
      builtin,
      organizationId: model.organizationId,
      budget: model.budget,
      ...(patient !== undefined && { patient }),
      signal: signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
      onProgress: (step) => progress.report(step),
    })
    .then(
      (result): AssistedResult => ({ ...result, notice: null }),
      (error: unknown): AssistedResult => {
        if (!(error instanceof ModelFailure)) throw error;
        return {
          ...builtin,
          notice: `${error.message} These are the suggestions of the built-in engine alone.`,
        };
      },
    )
    .finally(() => progress.end());
  // Awaited below; whoever leaves before that has no use for its failure.
  refined.catch(() => undefined);
  try {
    yield { stage: 'builtin', result: { ...builtin, notice: null } };
    for await (const step of progress) yield { stage: 'progress', ...step };
    yield { stage: 'done', result: await refined };
  } finally {
    left.abort();
  }
}

interface Step {
  readonly decided: number;
  readonly candidates: number;
}

/** The newest progress for whoever comes to read it; what nobody has read is passed over. */
class Progress implements AsyncIterable<Step> {
  #latest: Step | null = null;
  #told = -1;
  #ended = false;
  #wake: () => void = () => undefined;

  report(step: Step): void {
    this.#latest = step;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Step, void, undefined> {
    for (;;) {
      const latest = this.#latest;
      if (latest !== null && latest.decided > this.#told) {
        this.#told = latest.decided;
        yield latest;
      } else if (this.#ended) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
