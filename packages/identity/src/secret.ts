import { createHash, randomBytes } from 'node:crypto';

/** What a secret is good for; the prefix keeps one from ever being taken for another, and lets scanners find leaks. */
const prefixes = {
  session: 'ohm_s_',
  refresh: 'ohm_r_',
  invitation: 'ohm_i_',
  reset: 'ohm_p_',
  challenge: 'ohm_c_',
  passkey: 'ohm_k_',
} as const;

export type SecretKind = keyof typeof prefixes;

/** 256 random bits, in base64url behind the prefix of their kind. */
export function newSecret(kind: SecretKind): string {
  return secretFrom(kind, randomBytes(32));
}

/** A secret out of 32 given bytes: for refresh tokens, whose successor must be found a second time. */
export function secretFrom(kind: SecretKind, bytes: Uint8Array): string {
  return prefixes[kind] + Buffer.from(bytes).toString('base64url');
}

/** Has the text the form of such a secret? Nothing else is ever looked up. */
export function isSecret(kind: SecretKind, text: string): boolean {
  return text.startsWith(prefixes[kind]) && /^[\w-]{43}$/.test(text.slice(prefixes[kind].length));
}

/** SHA-256: all that is stored of a secret. A slow hash would add nothing to 256 random bits. */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}
