import type { AuditRecord } from '@ohm/identity';
import { z } from 'zod';
import { outcomes } from './filter.ts';

export const auditEventOutput = z.object({
  id: z.uuid(),
  sequence: z.string(),
  at: z.string(),
  action: z.string(),
  outcome: z.enum(outcomes),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  clientAddress: z.string().nullable(),
});

export type AuditEventOutput = z.output<typeof auditEventOutput>;

/** The event as callers see it; what a later version records besides is dropped. */
export function presentAuditRecord({ at, ...record }: AuditRecord): AuditEventOutput {
  return auditEventOutput.parse({ ...record, at: at.toISOString() });
}
