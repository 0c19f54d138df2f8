import { guarded } from '../procedure.ts';
import { extractInput, extractOutput, startExtraction } from './extraction.ts';

/** The note is read and forgotten. Answers once, when the language model, if there is one, has had its say. */
export const extract = guarded('codes.extract', 'POST /codes/extract', 'Suggest codes for a note')
  .input(extractInput)
  .output(extractOutput)
  .mutation(async ({ ctx, input, signal }) => {
    const { steps, record, told } = await startExtraction(ctx, input, signal);
    for await (const step of steps)
      if (step.stage === 'done')
        return extractOutput.parse({ id: await record(step.result), ...told(step.result) });
    throw new Error('The extraction ended without a result.');
  });
