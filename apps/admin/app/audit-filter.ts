/** What the audit log is narrowed to, as it stands in the address of the page. Empty admits everything. */
export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
}

const names = ['actor', 'action', 'outcome', 'from', 'to'] as const;

/** The filter of an address or a form, whose fields have the same names. */
export function auditFilterOf(given: URLSearchParams | FormData): AuditFilter {
  return Object.fromEntries(
    names.map((name) => [name, String(given.get(name) ?? '')]),
  ) as unknown as AuditFilter;
}

/** As the API takes it, which checks every part: what is empty is absent. */
export function auditQueryOf(filter: AuditFilter): { readonly outcome?: 'success' } & Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

export const outcomeLabels = { success: 'Success', denied: 'Denied', failure: 'Failure' } as const;
