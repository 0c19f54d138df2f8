import type { Api } from '@ohm/web';
import { pathId } from './path-id.server.ts';

/**
 * What the API is asked for a visit note: its text as it is kept, the release in force on the day of the encounter, and whose note
 * it is, so that a language model never reads that.
 */
export async function extractionRequest(api: Api, id: string | undefined) {
  const { text, setting, encounterDate, patientId } = await api.visitNotes.get.query({ id: pathId(id) });
  const { name, mrn, birthDate } = await api.patients.get.query({ id: patientId });
  return { text, setting, dateOfService: encounterDate, patient: { name, mrn, birthDate } };
}
