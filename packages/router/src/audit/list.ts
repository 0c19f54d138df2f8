import { z } from 'zod';
import { line, organizationSlug, pageLimit } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';

const event = z.object({
  id: z.uuid(),
  sequence: z.string(),
  at: z.string(),
  action: z.string(),
  outcome: z.enum(['success', 'denied', 'failure']),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  clientAddress: z.string().nullable(),
});

const input = z.strictObject({
  organization: organizationSlug,
  action: line.max(64).optional(),
  before: z
    .string()
    .regex(/^\d{1,19}$/, 'Continue from the sequence of the last event.')
    .optional(),
  limit: pageLimit(50, 200),
});

export const list = guarded('audit.list', 'GET /audit', 'The audit log of an organization, newest first')
  .input(input)
  .output(z.object({ events: z.array(event) }))
  .query(async ({ ctx, input: { organization, action, before, limit } }) => {
    const { repositories } = await administered(ctx, organization);
    const records = await repositories.audit.list({
      limit,
      ...(action && { action }),
      ...(before && { before }),
    });
    return { events: records.map(({ at, ...record }) => event.parse({ ...record, at: at.toISOString() })) };
  });
