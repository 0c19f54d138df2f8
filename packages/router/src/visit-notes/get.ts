import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { id } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { present, visitNoteOutput } from './visit-note.ts';

export const get = guarded('visitNotes.get', 'GET /visit-notes/{id}', 'One visit note')
  .input(z.strictObject({ id }))
  .output(visitNoteOutput)
  .query(async ({ ctx, input }) => {
    const note = await ctx.own.visitNotes.get(input.id);
    if (!note) throw new AppError('NOT_FOUND', 'There is no such visit note.');
    return present(note);
  });
