import type { AuditContext, AuditEvent } from '@ohm/identity';
import type { Prisma } from './client.ts';
import { newId } from './ids.ts';

/**
 * Appends one row in the caller's transaction, in words of its own: they ask for nothing back, as most logins may add to the
 * log and not read it, and a connection knows them (pipelined-client.ts).
 */
export async function appendAudit(
  transaction: Pick<Prisma.TransactionClient, '$executeRaw'>,
  organizationId: string | null,
  event: AuditEvent,
  { userId, requestId, clientAddress }: AuditContext,
): Promise<void> {
  const details = JSON.stringify(event.details ?? {});
  await transaction.$executeRaw`
    INSERT INTO audit_events
      (id, organization_id, user_id, action, outcome, subject_kind, subject_id, details, request_id, client_address)
    VALUES (${newId()}::uuid, ${organizationId}::uuid, ${userId}::uuid, ${event.action}, ${event.outcome},
            ${event.subject?.kind ?? null}, ${event.subject?.id ?? null}, ${details}::jsonb, ${requestId}, ${clientAddress})`;
}
