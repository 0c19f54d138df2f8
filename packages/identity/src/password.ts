import { normalizePassword } from './password-rule.ts';
import { inPasswordThread } from './password-threads.ts';

/**
 * A PHC string with its own salt. The same password typed on another keyboard (NFC, NFD) hashes the same.
 * @throws AppError SERVICE_UNAVAILABLE when too many are waiting.
 */
export async function hashPassword(password: string): Promise<string> {
  return String(await inPasswordThread({ hash: normalizePassword(password) }));
}

/** Of a password that nobody knows: what is verified where there is no account. Its cost is that of every other. */
export const decoyHash =
  '$argon2id$v=19$m=47104,t=1,p=1$x5XL+Fp4RUigRYNEpd2lFg$2hTDT7EjNl7njTf6f5ol6MXpTx027Bs53wArFuI8mSY';

/**
 * Does the password fit the hash? Without a hash it takes as long and says no, so that an answer's time does not tell
 * whether an address has an account. @throws AppError SERVICE_UNAVAILABLE when too many are waiting.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await inPasswordThread({
    verify: normalizePassword(password),
    passwordHash: passwordHash ?? decoyHash,
  });
  return fits === true && passwordHash !== null;
}
