import { z } from 'zod';
import { administered } from '../organization.ts';
import { guarded } from '../procedure.ts';
import { presentAuditRecord } from './event.ts';
import { exportFormats, exportText } from './export-text.ts';
import { auditFilter, given } from './filter.ts';

/** More are exported in several pieces, by their dates. */
const mostEvents = 10_000;

const output = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
  /** Whether there are older events that the filter admits and the file lacks. */
  complete: z.boolean(),
});

const mediaTypes = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** A mutation, because what was taken out is itself recorded. */
export const exportAudit = guarded(
  'audit.export',
  'POST /audit/export',
  'The audit log as a file of CSV or JSON Lines',
)
  .input(auditFilter.extend({ format: z.enum(exportFormats, 'Choose csv or jsonl.') }))
  .output(output)
  .mutation(async ({ ctx, input: { organization: slug, format, ...filter } }) => {
    const { organization, repositories } = await administered(ctx, slug);
    const records = await repositories.audit.export(given(filter), format, mostEvents);
    return {
      fileName: `audit-${organization.slug}.${format}`,
      mediaType: mediaTypes[format],
      text: exportText(format, records.map(presentAuditRecord)),
      complete: records.length < mostEvents,
    };
  });
