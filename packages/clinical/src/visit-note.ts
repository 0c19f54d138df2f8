/** A visit note in a list: everything but its text. */
export interface VisitNoteSummary {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly title: string;
  /** ISO calendar date of the encounter. */
  readonly encounterDate: string;
  readonly setting: 'inpatient' | 'outpatient';
  readonly authorName: string;
  readonly createdAt: Date;
}

export interface VisitNote extends VisitNoteSummary {
  readonly text: string;
}

export interface NewVisitNote {
  readonly patientId: string;
  readonly title: string;
  readonly encounterDate: string;
  readonly setting: 'inpatient' | 'outpatient';
  readonly text: string;
}

/** Visit notes of one organization. A foreign id answers exactly as a missing one: null. Reads are recorded in the audit log. */
export interface VisitNoteRepository {
  /** Newest encounter first, at most `limit` rows. */
  list(filter: { readonly patientId?: string; readonly limit: number }): Promise<VisitNoteSummary[]>;
  get(id: string): Promise<VisitNote | null>;
  /** The author is the actor. Answers null when the organization has no such patient. */
  create(note: NewVisitNote): Promise<VisitNote | null>;
}
