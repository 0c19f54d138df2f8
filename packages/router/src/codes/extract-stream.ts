import type { AssistedResult, AssistStep } from '@ohm/extraction';
import { z } from 'zod';
import { guarded } from '../procedure.ts';
import { extractInput, extractOutput, startExtraction } from './extraction.ts';

const stepOutput = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('builtin'), extraction: extractOutput.omit({ id: true }) }),
  z.object({ stage: z.literal('progress'), decided: z.number().int(), candidates: z.number().int() }),
  z.object({ stage: z.literal('done'), extraction: extractOutput }),
]);

export type ExtractionStep = z.output<typeof stepOutput>;

/**
 * The same as codes.extract, told while it happens: the built-in suggestions at once, how far the language model has come,
 * the final ones. A mutation and no subscription, because those send their input in the address, and a note has no place
 * there. Its REST twin is that of codes.extract.
 */
export const extractStream = guarded('codes.extractStream', null, 'Suggest codes for a note, step by step')
  .input(extractInput)
  .mutation(async ({ ctx, input, signal }): Promise<AsyncGenerator<ExtractionStep, void, undefined>> => {
    const extraction = await startExtraction(ctx, input, signal);
    // The first step is waited for here: what keeps it from coming is told with a status and not in the middle of a stream.
    const first = await extraction.steps.next();
    return tell(first.done ? null : first.value, extraction);
  });

/** Records the run whose result was told last, also when the reader leaves before the end. */
async function* tell(
  first: AssistStep | null,
  { steps, record, told }: Awaited<ReturnType<typeof startExtraction>>,
): AsyncGenerator<ExtractionStep, void, undefined> {
  let shown: AssistedResult | null = null;
  let recorded = false;
  const say = async (step: AssistStep): Promise<ExtractionStep> => {
    if (step.stage === 'progress') return stepOutput.parse(step);
    shown = step.result;
    if (step.stage === 'builtin')
      return stepOutput.parse({ stage: step.stage, extraction: told(step.result) });
    const id = await record(step.result);
    recorded = true;
    return stepOutput.parse({ stage: step.stage, extraction: { id, ...told(step.result) } });
  };
  try {
    if (first !== null) yield await say(first);
    for await (const step of steps) yield await say(step);
  } finally {
    if (shown !== null && !recorded) await record(shown);
  }
}
