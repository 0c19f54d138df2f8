import type { UserRecord, UserRepository } from '@ohm/identity';
import type { Prisma } from '../client.ts';
import { isId } from '../ids.ts';
import type { Scope } from '../scope.ts';

const columns = {
  id: true,
  email: true,
  name: true,
  roles: true,
  enabledFeatures: true,
  emailVerifiedAt: true,
  createdAt: true,
  deactivatedAt: true,
} as const satisfies Prisma.UserSelect;

function toUserRecord({
  emailVerifiedAt,
  ...user
}: Prisma.UserGetPayload<{ select: typeof columns }>): UserRecord {
  return { ...user, emailVerified: emailVerifiedAt !== null };
}

/** Users of the organization of a scope. */
export function createUserRepository({ organizationId, run, read }: Scope): UserRepository {
  return {
    list: () =>
      read(async (client) => {
        const users = await client.user.findMany({
          where: { organizationId },
          select: columns,
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        });
        return users.map(toUserRecord);
      }),

    get: (id) =>
      read(async (client) => {
        if (!isId(id)) return null;
        const user = await client.user.findFirst({ where: { organizationId, id }, select: columns });
        return user && toUserRecord(user);
      }),

    setFeatures: (id, enabledFeatures) =>
      run(async ({ transaction, record }) => {
        if (!isId(id)) return null;
        const where = { organizationId, id, deactivatedAt: null };
        const before = await transaction.user.findFirst({ where, select: { enabledFeatures: true } });
        const [user] = await transaction.user.updateManyAndReturn({
          where,
          data: { enabledFeatures: [...enabledFeatures] },
          select: columns,
        });
        if (!before || !user) return null;
        await record({
          action: 'user.features-changed',
          outcome: 'success',
          subject: { kind: 'user', id },
          details: { before: before.enabledFeatures, after: user.enabledFeatures },
        });
        return toUserRecord(user);
      }),

    setActive: (id, active) =>
      run(async ({ transaction, record }) => {
        if (!isId(id)) return null;
        const now = new Date();
        const [changed] = await transaction.user.updateManyAndReturn({
          where: { organizationId, id, deactivatedAt: active ? { not: null } : null },
          data: { deactivatedAt: active ? null : now },
          select: columns,
        });
        if (!changed) {
          const user = await transaction.user.findFirst({ where: { organizationId, id }, select: columns });
          return user && toUserRecord(user);
        }
        // When coming back too: a sign-in that was under way when the account was closed may have left a session behind.
        const { count } = await transaction.session.updateMany({
          where: { organizationId, userId: id, endedAt: null },
          data: { endedAt: now },
        });
        await record({
          action: active ? 'user.reactivated' : 'user.deactivated',
          outcome: 'success',
          subject: { kind: 'user', id },
          details: { endedSessions: count },
        });
        return toUserRecord(changed);
      }),
  };
}
