import { AppError } from '@ohm/errors';
import type { AuditRecord, AuditRepository } from '@ohm/identity';
import { z } from 'zod';
import type { Prisma } from '../client.ts';
import type { Scope } from '../scope.ts';

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

export function createAuditRepository({ organizationId, run }: Scope): AuditRepository {
  return {
    append: (event) => run(({ record }) => record(event)),

    list: ({ action, before, limit }) =>
      run(async ({ transaction }) => {
        const events = await transaction.auditEvent.findMany({
          where: {
            organizationId,
            ...(action !== undefined && { action }),
            ...(before !== undefined && { sequence: { lt: position(before) } }),
          },
          orderBy: { sequence: 'desc' },
          take: limit,
        });
        const actors = events.flatMap(({ userId }) => userId ?? []);
        const users = await transaction.user.findMany({
          where: { organizationId, id: { in: [...new Set(actors)] } },
          select: { id: true, name: true },
        });
        const nameOf = new Map(users.map(({ id, name }) => [id, name]));
        return events.map((event) => toAuditRecord(event, nameOf.get(event.userId ?? '') ?? null));
      }),
  };
}
