import type { AuditContext, AuditEvent } from '@ohm/identity';
import { appendAudit } from './audit-row.ts';
import type { Prisma, PrismaClient } from './client.ts';
import { saturationOr } from './failures.ts';
import { isId } from './ids.ts';

/** Work on tenant tables is short; a model or a mail server is never waited for inside. */
export const transactionLimits = { maxWait: 5_000, timeout: 10_000 } as const;

/** What a repository gets to work with: a transaction for one organization, and its audit log. */
export interface ScopedTransaction {
  readonly transaction: Prisma.TransactionClient;
  /** Appends to the audit log in the same transaction: without the row nothing happens either. */
  record(event: AuditEvent): Promise<void>;
}

/** Lock one of tenancy: repositories are built on a scope, which is of one organization and cannot be asked for another. */
export interface Scope {
  readonly organizationId: string;
  readonly audit: AuditContext;
  /**
   * Runs work in one transaction that sets app.organization_id, upon which the policies of lock two act. Throws AppError
   * SERVICE_UNAVAILABLE when no connection was free in time.
   */
  run<Result>(work: (scoped: ScopedTransaction) => Promise<Result>): Promise<Result>;
}

/** Sets what policies and triggers read, until the end of the transaction. */
async function enter(
  transaction: Prisma.TransactionClient,
  organizationId: string,
  audit: AuditContext,
): Promise<void> {
  await transaction.$executeRaw`
    SELECT set_config('app.organization_id', ${organizationId}, true),
           set_config('app.user_id', ${audit.userId ?? ''}, true),
           set_config('app.request_id', ${audit.requestId}, true),
           set_config('app.client_address', ${audit.clientAddress ?? ''}, true)`;
}

export function createScope(client: PrismaClient, organizationId: string, audit: AuditContext): Scope {
  if (!isId(organizationId)) throw new Error('A scope needs the id of an organization.');
  return {
    organizationId,
    audit,
    run: (work) =>
      client
        .$transaction(async (transaction) => {
          await enter(transaction, organizationId, audit);
          return work({
            transaction,
            record: (event) => appendAudit(transaction, organizationId, event, audit),
          });
        }, transactionLimits)
        .catch((error: unknown) => {
          throw saturationOr(error);
        }),
  };
}
