import { roles } from '@ohm/access';
import type { UserRecord } from '@ohm/identity';
import { z } from 'zod';

export const userRecordOutput = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  enabledFeatures: z.array(z.string()),
  emailVerified: z.boolean(),
  createdAt: z.string(),
  deactivatedAt: z.string().nullable().describe('Since when the user cannot sign in.'),
});

/** The user with their times as they cross the wire. */
export function presentUserRecord(user: UserRecord): z.output<typeof userRecordOutput> {
  return userRecordOutput.parse({
    ...user,
    createdAt: user.createdAt.toISOString(),
    deactivatedAt: user.deactivatedAt?.toISOString() ?? null,
  });
}
