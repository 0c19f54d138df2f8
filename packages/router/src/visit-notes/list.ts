import { z } from 'zod';
import { id, pageLimit } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { present, visitNoteSummaryOutput } from './visit-note.ts';

export const list = guarded('visitNotes.list', 'GET /visit-notes', 'Visit notes of the own organization')
  .input(z.strictObject({ patientId: id.optional(), limit: pageLimit(50, 200) }))
  .output(z.object({ visitNotes: z.array(visitNoteSummaryOutput) }))
  .query(async ({ ctx, input: { patientId, limit } }) => {
    const notes = await ctx.own.visitNotes.list(patientId ? { patientId, limit } : { limit });
    return { visitNotes: notes.map(present) };
  });
