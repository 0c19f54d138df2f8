import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { assertNote } from '../codes/note.ts';
import { id, line, pastDate } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { present, settings, visitNoteOutput } from './visit-note.ts';

const newVisitNote = z.strictObject({
  patientId: id,
  title: line.min(1, 'Enter a title.').max(200, 'Use at most 200 characters.'),
  encounterDate: pastDate,
  setting: z.enum(settings, 'Choose inpatient or outpatient.'),
  text: z.string('Send the note as text.'),
});

export const create = guarded('visitNotes.create', 'POST /visit-notes', 'Write a visit note')
  .input(newVisitNote)
  .output(visitNoteOutput)
  .mutation(async ({ ctx, input }) => {
    assertNote(input.text, 'Write the note first.');
    const note = await ctx.own.visitNotes.create(input);
    if (!note) throw new AppError('NOT_FOUND', 'There is no such patient.', { field: 'patientId' });
    return present(note);
  });
