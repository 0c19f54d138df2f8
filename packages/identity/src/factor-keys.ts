import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What second factors are kept under: keys that the database does not hold. */
export interface FactorKeys {
  /** AES-256-GCM, bound to the user: the row of one user is nothing in the place of another's. */
  seal(secret: Uint8Array, userId: string): Uint8Array;
  /** @throws Error when it was not sealed under this key and for this user. */
  unseal(sealed: Uint8Array, userId: string): Uint8Array;
  /** What is stored of a recovery code. */
  hashCode(code: string, userId: string): Uint8Array;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Two keys out of one named secret (HKDF, RFC 5869). */
export function createFactorKeys(secret: string): FactorKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `ohm ${purpose}`, 32));
  const sealing = derive('authenticator secrets');
  const hashing = derive('recovery codes');
  return {
    seal(plain, userId) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(userId));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    unseal(sealed, userId) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(userId))
        .setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    },
    hashCode: (code, userId) => createHmac('sha256', hashing).update(`${userId} ${code}`).digest(),
  };
}
