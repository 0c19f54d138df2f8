import type { AuditContext, AuditEvent } from '@ohm/identity';
import type { Prisma } from './client.ts';
import { newId } from './ids.ts';

/**
 * Appends one row in the caller's transaction. As createMany, because that asks for nothing back: most logins may add
 * to the log and not read it.
 */
export async function appendAudit(
  transaction: Prisma.TransactionClient,
  organizationId: string | null,
  event: AuditEvent,
  context: AuditContext,
): Promise<void> {
  await transaction.auditEvent.createMany({
    data: {
      id: newId(),
      organizationId,
      userId: context.userId,
      action: event.action,
      outcome: event.outcome,
      subjectKind: event.subject?.kind ?? null,
      subjectId: event.subject?.id ?? null,
      details: { ...event.details } as Prisma.InputJsonObject,
      requestId: context.requestId,
      clientAddress: context.clientAddress,
    },
  });
}
