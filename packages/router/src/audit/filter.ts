import { z } from 'zod';
import { calendarDate, id, line, organizationSlug } from '../fields.ts';

export const outcomes = ['success', 'denied', 'failure'] as const;

/** What of the audit log is asked for; what is absent admits everything. Days are of UTC, both included. */
export const auditFilter = z.strictObject({
  organization: organizationSlug,
  actor: id.optional().describe('Id of the user who acted.'),
  action: line.max(64).optional(),
  outcome: z.enum(outcomes).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
});

/** The filter without what was not given. */
export function given<Filter extends object>(
  filter: Filter,
): { [Name in keyof Filter]: NonNullable<Filter[Name]> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never;
}
