import { isAdministrator, roles } from '@ohm/access';
import type { Account } from '@ohm/identity';
import { z } from 'zod';

/** The signed-in user, as every app and caller sees it. */
export const userOutput = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  enabledFeatures: z.array(z.string()),
  emailVerified: z.boolean(),
  mustChangePassword: z.boolean(),
  secondFactor: z.object({
    enrolled: z.boolean(),
    mustEnrol: z.boolean().describe('Required of this administrator, and nothing else may be done before.'),
  }),
  organization: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    features: z.record(z.string(), z.boolean()),
  }),
});

export type User = z.output<typeof userOutput>;

/** Roles that this version does not know count for nothing. The schemas of the procedures' outputs check the rest. */
export function presentUser(account: Account): User {
  const { enrolled, requiredOfAdministrators } = account.secondFactor;
  const held = roles.filter((role) => account.roles.includes(role));
  const mustEnrol = requiredOfAdministrators && !enrolled && isAdministrator(held);
  return {
    ...account,
    roles: held,
    enabledFeatures: [...account.enabledFeatures],
    secondFactor: { enrolled, mustEnrol },
  };
}
