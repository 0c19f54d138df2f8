import { AppError } from '@ohm/errors';
import type { AuditFilter, AuditRecord, AuditRepository } from '@ohm/identity';
import { z } from 'zod';
import type { Prisma } from '../client.ts';
import { dateColumn } from '../columns.ts';
import { isId } from '../ids.ts';
import type { ReadClient, Scope } from '../scope.ts';

/** The nil UUID (RFC 9562, 5.9). */
const nobody = '00000000-0000-0000-0000-000000000000';

const outcome = z.enum(['success', 'denied', 'failure']);
const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

function toAuditRecord(row: Prisma.AuditEventGetPayload<object>, userName: string | null): AuditRecord {
  const { id, sequence, at, userId, action, subjectKind, subjectId, clientAddress } = row;
  return {
    id,
    sequence: sequence.toString(),
    at,
    userId,
    userName,
    action,
    outcome: outcome.parse(row.outcome),
    ...(subjectKind !== null && subjectId !== null && { subject: { kind: subjectKind, id: subjectId } }),
    details: details.parse(row.details),
    clientAddress,
  };
}

function position(before: string): bigint {
  if (!/^\d{1,18}$/.test(before))
    throw new AppError('BAD_REQUEST', 'The position in the audit log must be a number.');
  return BigInt(before);
}

/** Midnight in UTC of a calendar date, `days` later. */
function midnight(date: string, days: number): Date {
  return new Date(dateColumn(date).getTime() + days * 86_400_000);
}

/** The log of the organization of a scope; names of those who acted are read from it as they are now. */
export function createAuditRepository({ organizationId, run, read }: Scope): AuditRepository {
  /** `actor` that can be no id admits nothing: the nil UUID is nobody's. */
  const where = ({ actor, action, outcome, from, to }: AuditFilter): Prisma.AuditEventWhereInput => ({
    organizationId,
    ...(actor !== undefined && { userId: isId(actor) ? actor : nobody }),
    ...(action !== undefined && { action }),
    ...(outcome !== undefined && { outcome }),
    ...((from ?? to) !== undefined && {
      at: { ...(from && { gte: midnight(from, 0) }), ...(to && { lt: midnight(to, 1) }) },
    }),
  });

  const find = async (
    client: ReadClient,
    filter: AuditFilter & { readonly before?: string },
    limit: number,
  ): Promise<AuditRecord[]> => {
    const before = filter.before === undefined ? {} : { sequence: { lt: position(filter.before) } };
    const events = await client.auditEvent.findMany({
      where: { ...where(filter), ...before },
      orderBy: { sequence: 'desc' },
      take: limit,
    });
    const actors = events.flatMap(({ userId }) => userId ?? []);
    const users = await client.user.findMany({
      where: { organizationId, id: { in: [...new Set(actors)] } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(users.map(({ id, name }) => [id, name]));
    return events.map((event) => toAuditRecord(event, nameOf.get(event.userId ?? '') ?? null));
  };

  return {
    append: (event) => run(({ record }) => record(event)),

    list: ({ limit, ...filter }) => read((client) => find(client, filter, limit)),

    export: (filter, format, limit) =>
      run(async ({ transaction, record }) => {
        const records = await find(transaction, filter, limit);
        await record({
          action: 'audit.exported',
          outcome: 'success',
          details: { format, count: records.length, ...filter },
        });
        return records;
      }),
  };
}
