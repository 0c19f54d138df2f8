import { createSecretKey, type webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';

/** Lifetime of an access token in seconds. */
export const accessTokenSeconds = 15 * 60;

const audience = 'ohm-api';
const type = 'at+jwt';

export interface AccessTokens {
  /** Signs a token for a session; the same arguments give the same token. */
  sign(claims: {
    readonly userId: string;
    readonly sessionId: string;
    readonly issuedAt: Date;
  }): Promise<string>;
  /** The session that a token was signed for, or null for whatever is not exactly such a token (RFC 8725, RFC 9068). */
  verify(token: string, now: Date): Promise<{ readonly sessionId: string; readonly userId: string } | null>;
}

/**
 * Access tokens of API callers: HS256 under one key, imported once. Signature and claims are verified at every call; whether
 * the session is live the caller asks the store.
 */
export function createAccessTokens(options: {
  readonly secret: string;
  readonly issuer: string;
}): AccessTokens {
  const key = hmacKey(options.secret);

  return {
    sign: ({ userId, sessionId, issuedAt }) => {
      const seconds = Math.floor(issuedAt.getTime() / 1000);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256', typ: type })
        .setIssuer(options.issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + accessTokenSeconds)
        .sign(key);
    },
    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: type,
          issuer: options.issuer,
          audience,
          requiredClaims: ['sub', 'sid', 'iat', 'exp'],
          currentDate: now,
        });
        const { sid, sub } = payload;
        return typeof sid === 'string' && sub ? { sessionId: sid, userId: sub } : null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

/** As a CryptoKey, which jose takes as it is; any other key it would import anew for each token. */
function hmacKey(secret: string): webcrypto.CryptoKey {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return createSecretKey(Buffer.from(secret, 'utf8')).toCryptoKey(algorithm, false, ['sign', 'verify']);
}
