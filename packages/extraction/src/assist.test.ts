import { describe, expect, it } from 'vitest';
import { type AssistStep, assist } from './assist.ts';
import { createExtractor } from './extractor.ts';
import type { ModelEngine, ModelRequest } from './model/engine.ts';
import { ModelFailure } from './model/failure.ts';
import { sampleTerminology } from './testing/sample-terminology.ts';

const extractor = createExtractor({ terminology: sampleTerminology() });
const request = { text: 'DIAGNOSIS\nHypertension', setting: 'inpatient', systems: ['icd10'] } as const;
const budget = { reserve: async () => true, settle: async () => undefined };

const modelThat = (refine: ModelEngine['refine']) => ({
  engine: { nameWith: (builtin: string) => `${builtin}+m`, refine },
  organizationId: 'o1',
  budget,
});
const all = async (steps: AsyncIterable<AssistStep>): Promise<AssistStep[]> => {
  const seen: AssistStep[] = [];
  for await (const step of steps) seen.push(step);
  return seen;
};

describe('assist', () => {
  it('is done at once without a model', async () => {
    const steps = await all(assist(extractor, { ...request, model: null }));
    expect(steps).toMatchObject([{ stage: 'done', result: { engine: 'builtin-1', notice: null } }]);
  });

  it('shows the built-in suggestions first, then progress that rises, then what the model made of them', async () => {
    const model = modelThat(async ({ builtin, onProgress }) => {
      for (const decided of [0, 1, 1, 2]) {
        onProgress?.({ decided, candidates: 2 });
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { ...builtin, engine: 'builtin-1+m' };
    });
    const steps = await all(assist(extractor, { ...request, model }));
    expect(steps[0]).toMatchObject({ stage: 'builtin', result: { engine: 'builtin-1' } });
    expect(steps.slice(1, -1).map((step) => (step.stage === 'progress' ? step.decided : null))).toEqual([
      0, 1, 2,
    ]);
    expect(steps.at(-1)).toMatchObject({ stage: 'done', result: { engine: 'builtin-1+m', notice: null } });
  });

  it('stands by the built-in suggestions when the model fails, and says so', async () => {
    const steps = await all(
      assist(extractor, { ...request, model: modelThat(() => Promise.reject(new ModelFailure('deadline'))) }),
    );
    expect(steps.at(-1)).toMatchObject({
      stage: 'done',
      result: {
        engine: 'builtin-1',
        notice:
          'The language model did not answer in time. These are the suggestions of the built-in engine alone.',
        suggestions: [{ code: 'I10', status: 'suggested' }],
      },
    });
  });

  it('does not hide a fault that is no failure of the model', async () => {
    const model = modelThat(() => Promise.reject(new Error('the database is down')));
    await expect(all(assist(extractor, { ...request, model }))).rejects.toThrow('the database is down');
  });

  it('ends the call when the reader leaves after the first step', async () => {
    let signal: AbortSignal | undefined;
    const model = modelThat((given: ModelRequest) => {
      signal = given.signal;
      return new Promise(() => undefined);
    });
    for await (const { stage } of assist(extractor, { ...request, model })) {
      expect(stage).toBe('builtin');
      expect(signal?.aborted).toBe(false);
      break;
    }
    expect(signal?.aborted).toBe(true);
  });
});
