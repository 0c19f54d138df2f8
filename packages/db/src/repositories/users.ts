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
} as const satisfies Prisma.UserSelect;

function toUserRecord({
  emailVerifiedAt,
  ...user
}: Prisma.UserGetPayload<{ select: typeof columns }>): UserRecord {
  return { ...user, emailVerified: emailVerifiedAt !== null };
}

export function createUserRepository({ organizationId, run }: Scope): UserRepository {
  return {
    list: () =>
      run(async ({ transaction }) => {
        const where = { organizationId, deactivatedAt: null };
        const users = await transaction.user.findMany({
          where,
          select: columns,
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        });
        return users.map(toUserRecord);
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
  };
}
