import { exampleNote } from '@ohm/extraction';
import { z } from 'zod';
import { guarded } from '../procedure.ts';

export const example = guarded('codes.example', 'GET /codes/example', 'An invented discharge summary to try')
  .input(z.strictObject({}).default({}))
  .output(z.object({ text: z.string(), setting: z.enum(['inpatient', 'outpatient']) }))
  .query(() => ({ text: exampleNote, setting: 'inpatient' as const }));
