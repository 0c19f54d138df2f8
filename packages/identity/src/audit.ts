/** Something that happened, with ids and never content. `action` is `noun.verb` in the past ("invitation.created"). */
export interface AuditEvent {
  readonly action: string;
  readonly outcome: 'success' | 'denied' | 'failure';
  /** What it was done to: "patient", "invitation", …, with its id. */
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Who did it and from where: known to a repository from the scope that it was built for. */
export interface AuditContext {
  readonly userId: string | null;
  readonly requestId: string;
  readonly clientAddress: string | null;
  /** The browser or program, as far as it says ("Firefox on Windows"): sessions keep it, the log does not. */
  readonly device?: string | null;
}

export interface AuditRecord extends AuditEvent {
  readonly id: string;
  /** Position in the log, ascending; a decimal string because it may outgrow a JavaScript integer. */
  readonly sequence: string;
  readonly at: Date;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly clientAddress: string | null;
}

/** What is looked for; what is absent admits everything. */
export interface AuditFilter {
  /** Id of the user who acted. */
  readonly actor?: string;
  readonly action?: string;
  readonly outcome?: AuditEvent['outcome'];
  /** First and last day, as ISO calendar dates in UTC, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** The audit log of one organization. */
export interface AuditRepository {
  append(event: AuditEvent): Promise<void>;
  /** Newest first; `before` is the sequence to continue from. */
  list(filter: AuditFilter & { readonly before?: string; readonly limit: number }): Promise<AuditRecord[]>;
  /** The newest `limit` that the filter admits, newest first; the export is itself recorded, in the same transaction. */
  export(filter: AuditFilter, format: string, limit: number): Promise<AuditRecord[]>;
}
