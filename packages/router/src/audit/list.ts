import { z } from 'zod';
import { pageLimit } from '../fields.ts';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { auditEventOutput, presentAuditRecord } from './event.ts';
import { auditFilter, given } from './filter.ts';

const input = auditFilter.extend({
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'Continue from the sequence of the last event.')
    .optional(),
  limit: pageLimit(50, 200),
});

export const list = guarded('audit.list', 'GET /audit', 'The audit log of an organization, newest first')
  .input(input)
  .output(z.object({ events: z.array(auditEventOutput) }))
  .query(async ({ ctx, input: { organization, limit, ...filter } }) => {
    const { repositories } = await administered(ctx, organization);
    const records = await repositories.audit.list({ ...given(filter), limit });
    return { events: records.map(presentAuditRecord) };
  });
