import type { VisitNoteSummary } from '@ohm/clinical';
import { z } from 'zod';

export const settings = ['inpatient', 'outpatient'] as const;

export const visitNoteSummaryOutput = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  title: z.string(),
  encounterDate: z.string(),
  setting: z.enum(settings),
  authorName: z.string(),
  createdAt: z.string(),
});

export const visitNoteOutput = visitNoteSummaryOutput.extend({ text: z.string() });

/** The same note with its dates as they cross the wire. */
export function present<Note extends VisitNoteSummary>(
  note: Note,
): Omit<Note, 'createdAt'> & { createdAt: string } {
  return { ...note, createdAt: note.createdAt.toISOString() };
}
