import type { PrismaClient } from '../client.ts';

/** Every rule of the throttle has forgotten an attempt long before. */
const ATTEMPTS_MS = 86_400_000;

/** Removes what nobody will ask for again. What belongs to an organization stays: no login may delete there. */
export async function sweep(client: PrismaClient, now: Date): Promise<void> {
  await client.signInAttempt.deleteMany({
    where: { updatedAt: { lt: new Date(now.getTime() - ATTEMPTS_MS) } },
  });
  await client.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
}
