import type { AuditContext, AuditEvent } from '@ohm/identity';
import { Prisma } from './client.ts';
import { newId } from './ids.ts';

/**
 * The statement that adds one row, in words of its own: it asks for nothing back, as most logins may add to the log and not
 * read it, and a connection knows it (pipelined-client.ts). `source` answers one row, or none for nothing to be added.
 */
export function auditInsert(
  organizationId: string | null,
  { action, outcome, subject, details = {} }: AuditEvent,
  { userId, requestId, clientAddress }: AuditContext,
  source: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`INSERT INTO audit_events
    (id, organization_id, user_id, action, outcome, subject_kind, subject_id, details, request_id, client_address)
    SELECT ${newId()}::uuid, ${organizationId}::uuid, ${userId}::uuid, ${action}, ${outcome}, ${subject?.kind ?? null},
           ${subject?.id ?? null}, ${JSON.stringify(details)}::jsonb, ${requestId}, ${clientAddress} ${source}`;
}

/** Appends one row in the caller's transaction. */
export async function appendAudit(
  transaction: Pick<Prisma.TransactionClient, '$executeRaw'>,
  organizationId: string | null,
  event: AuditEvent,
  context: AuditContext,
): Promise<void> {
  await transaction.$executeRaw(auditInsert(organizationId, event, context, Prisma.empty));
}
