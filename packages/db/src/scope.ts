import type { AuditContext, AuditEvent } from '@ohm/identity';
import { appendAudit } from './audit-row.ts';
import type { Prisma, PrismaClient } from './client.ts';
import { isId } from './ids.ts';
import { withSettings } from './scope-settings.ts';
import { unavailableOr } from './unavailable.ts';

/** Work on tenant tables is short; a model or a mail server is never waited for inside. */
export const transactionLimits = { maxWait: 5_000, timeout: 10_000 } as const;

/** What a repository gets to work with: a transaction for one organization, and its audit log. */
export interface ScopedTransaction {
  readonly transaction: Prisma.TransactionClient;
  /** Appends to the audit log in the same transaction; where the row cannot be written, `run` fails and nothing happens. */
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
  /**
   * Reads what leaves no row in the log, at half the price of `run`: each statement in a transaction of its own, which sets
   * the same and cannot write. Throws as `run` does.
   */
  read<Result>(work: (client: ReadClient) => Promise<Result>): Promise<Result>;
}

/**
 * What reads alone need. Without `findUnique`: Prisma gathers those of one turn of the event loop into one statement, and the
 * turn may belong to two organizations.
 */
export type ReadClient = {
  readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<
    PrismaClient[Model],
    'findMany' | 'findFirst' | 'findFirstOrThrow' | 'count'
  >;
};

/** The scope of one organization and one actor, on the login of a client. @throws Error for what is no id. */
export function createScope(client: PrismaClient, organizationId: string, audit: AuditContext): Scope {
  if (!isId(organizationId)) throw new Error('A scope needs the id of an organization.');
  const within = <Result>(work: () => Promise<Result>): Promise<Result> =>
    withSettings(organizationId, audit, work).catch((error: unknown) => {
      throw unavailableOr(error);
    });
  return {
    organizationId,
    audit,
    run: (work) =>
      within(() =>
        client.$transaction(
          (transaction) =>
            work({
              transaction,
              record: (event) => appendAudit(transaction, organizationId, event, audit),
            }),
          transactionLimits,
        ),
      ),
    // Awaited here, because a query of Prisma's begins when somebody waits for it.
    read: (work) => within(async () => await work(client)),
  };
}
