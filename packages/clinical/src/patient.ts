/** Administrative sex as FHIR R4 names it (http://hl7.org/fhir/administrative-gender). */
export type Sex = 'female' | 'male' | 'other' | 'unknown';

export interface Patient {
  readonly id: string;
  /** Medical record number, unique within the organization. */
  readonly mrn: string;
  readonly name: string;
  /** ISO calendar date. */
  readonly birthDate: string;
  readonly sex: Sex;
  readonly createdAt: Date;
}

export interface NewPatient {
  readonly mrn: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex;
}

/** Patients of one organization. A foreign id answers exactly as a missing one: null. Reads are recorded in the audit log. */
export interface PatientRepository {
  /** Newest first; `query` matches name or MRN, at most `limit` rows. */
  list(filter: { readonly query?: string; readonly limit: number }): Promise<Patient[]>;
  get(id: string): Promise<Patient | null>;
  /** Throws AppError CONFLICT when the MRN is taken in this organization. */
  create(patient: NewPatient): Promise<Patient>;
}
