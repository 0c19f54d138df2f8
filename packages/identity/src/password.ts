import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { normalizePassword } from './password-rule.ts';
import { createTurns } from './turns.ts';

/** OWASP's first choice for argon2id, which is the library's default algorithm: 46 MiB, one pass, one lane. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Each takes a core for some 25 ms: one core stays for everybody who is signed in, and the last waits some two seconds. */
const inTurn = createTurns({ atOnce: Math.max(1, availableParallelism() - 1), atMostWaiting: 64 });

/**
 * A PHC string with its own salt. The same password typed on another keyboard (NFC, NFD) hashes the same.
 * @throws AppError SERVICE_UNAVAILABLE when too many are waiting.
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalizePassword(password), cost));
}

/** Of a password that nobody knows: what is verified where there is no account. Its cost is that of every other. */
export const decoyHash =
  '$argon2id$v=19$m=47104,t=1,p=1$x5XL+Fp4RUigRYNEpd2lFg$2hTDT7EjNl7njTf6f5ol6MXpTx027Bs53wArFuI8mSY';

/**
 * Does the password fit the hash? Without a hash it takes as long and says no, so that an answer's time does not tell
 * whether an address has an account. @throws AppError SERVICE_UNAVAILABLE when too many are waiting.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(passwordHash ?? decoyHash, normalizePassword(password)));
  return fits && passwordHash !== null;
}
