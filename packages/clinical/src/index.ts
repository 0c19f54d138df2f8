export { isInOtherLanguage } from './note-language.ts';
export type { NewPatient, Patient, PatientRepository, Sex } from './patient.ts';
export type { NewVisitNote, VisitNote, VisitNoteRepository, VisitNoteSummary } from './visit-note.ts';
