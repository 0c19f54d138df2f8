import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { createExtractor } from '../extractor.ts';
import type { TokenBudget } from '../model/budget.ts';
import { createModelEngine, type ModelRequest } from '../model/engine.ts';
import { ModelFailure } from '../model/failure.ts';
import type { ExtractionResult } from '../types.ts';
import { type Asked, answering, modelUrl } from './model-server.ts';
import { sampleTerminology } from './sample-terminology.ts';

/** A note with identifiers, three diagnoses and one that it denies. */
export const text =
  'Patient Name: Harriet Olufsen   MRN: 7731902\nDISCHARGE DIAGNOSES\n1. Pneumonia\n2. Type 2 diabetes mellitus\n3. CKD stage 3b\nNo sepsis. Seen by Dr. Marlowe on 03/04/2026.\n';
export const deadlineMs = 30_000;
const terminology = sampleTerminology();
export const extractor = createExtractor({ terminology });
const request = { text, setting: 'inpatient', systems: ['icd10', 'snomed', 'loinc'] } as const;
export const builtin = extractor.extract(request);

/** A budget that only counts. */
export const countingBudget = (limit = Number.POSITIVE_INFINITY) => {
  const budget = {
    spent: 0,
    reserve: async (tokens: number) => {
      if (budget.spent + tokens > limit) return false;
      budget.spent += tokens;
      return true;
    },
    settle: async (reserved: number, used: number) => {
      budget.spent += used - reserved;
    },
  } satisfies TokenBudget & { spent: number };
  return budget;
};

/** An engine over the invented server, its limits changed where a test asks for it. */
export const engineWith = (
  limits: Partial<{ concurrency: number; breakAfter: number; breakMs: number }> = {},
) =>
  createModelEngine({
    terminology,
    server: { baseUrl: modelUrl, apiKey: 'key-1', model: 'small-model' },
    limits: { deadlineMs, concurrency: 2, breakAfter: 3, breakMs: 60_000, ...limits },
  });

/** What the engine makes of the note. */
export const refine = (
  engine = engineWith(),
  change: Partial<ModelRequest> = {},
): Promise<ExtractionResult> =>
  engine.refine({ ...request, builtin, organizationId: 'o1', budget: countingBudget(), ...change });

/** The failure that a call ends with when the clock has run to the deadline and 250 ms beyond. */
export const failureAtDeadline = async (call: Promise<unknown>): Promise<string> => {
  const ended = call.then(
    () => 'answered',
    (error: unknown) => (error instanceof ModelFailure ? error.reason : String(error)),
  );
  await vi.advanceTimersByTimeAsync(deadlineMs + 250);
  return Promise.race([
    ended,
    new Promise<string>((resolve) => setImmediate(() => setImmediate(() => resolve('hangs')))),
  ]);
};

type Answers = Parameters<typeof answering> extends [unknown, ...infer Rest] ? Rest : never;

/** The server of a test file, with a clock that only moves when a test moves it. */
export const useModelServer = () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
  afterEach(() => {
    vi.useRealTimers();
    server.resetHandlers();
  });
  afterAll(() => server.close());
  return {
    /** Lets the model answer so, one after the other; what it was asked is in the list. */
    serve(...answers: Answers): Asked[] {
      const asked: Asked[] = [];
      server.use(answering(asked, ...answers));
      return asked;
    },
    resetHandlers: () => server.resetHandlers(),
  };
};
