import type { TokenPair } from '@ohm/identity';
import { z } from 'zod';
import { presentUser, userOutput } from './user.ts';

/** What an API caller gets for a password or a refresh token. */
export const tokensOutput = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.number().int().describe('Seconds until the access token expires.'),
  user: userOutput,
});

/** The same with the account as its user sees it. */
export function presentTokens({ account, ...tokens }: TokenPair): z.output<typeof tokensOutput> {
  return { ...tokens, user: presentUser(account) };
}
