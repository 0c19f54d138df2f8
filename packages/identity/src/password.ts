import { hash, verify } from '@node-rs/argon2';

/** In characters. No composition rules: NIST SP 800-63B-4 section 3.1.1.2. The upper bound keeps hashing cheap. */
export const passwordLength = { min: 15, max: 256 } as const;

/** OWASP's first choice for argon2id, which is the library's default algorithm: 46 MiB, one pass, one lane. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** A PHC string with its own salt. The same password typed on another keyboard (NFC, NFD) hashes the same. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/**
 * Does the password fit the hash? Without a hash it takes as long and says no, so that an answer's time does not tell
 * whether an address has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await decoy()), password.normalize('NFKC'));
  return fits && passwordHash !== null;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword('the password of nobody at all');
  return decoyHash;
}
