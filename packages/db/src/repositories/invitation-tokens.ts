import type { Prisma } from '../client.ts';
import { bytesColumn } from '../columns.ts';

/** A new token as the identity package makes it: the secret itself is only in the mail. */
export interface NewToken {
  readonly hash: Uint8Array;
  readonly expiresAt: Date;
}

/** As createMany, because that asks for nothing back: the logins of actors may not read hashes. */
export async function addToken(
  transaction: Prisma.TransactionClient,
  organizationId: string,
  invitationId: string,
  token: NewToken,
): Promise<void> {
  const { hash, expiresAt } = token;
  await transaction.invitationToken.createMany({
    data: { hash: bytesColumn(hash), invitationId, organizationId, expiresAt },
  });
}

/** Makes every unused token of an invitation say that a newer one has been sent. */
export async function supersedeTokens(
  transaction: Prisma.TransactionClient,
  organizationId: string,
  invitationId: string,
): Promise<void> {
  await transaction.invitationToken.updateMany({
    where: { organizationId, invitationId, usedAt: null, supersededAt: null },
    data: { supersededAt: new Date() },
  });
}
