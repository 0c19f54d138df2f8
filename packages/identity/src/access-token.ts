import { createSecretKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';

/** Lifetime of an access token in seconds. */
export const accessTokenSeconds = 15 * 60;

/** So many tokens are known again without asking the key: those of the callers of a busy quarter of an hour. */
const rememberedTokens = 10_000;

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

interface Verified {
  readonly sessionId: string;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Access tokens of API callers: HS256 under one key, imported once. A token's signature and claims never change, so they
 * are verified once and its expiry at every call; whether its session is live the caller asks the store each time.
 */
export function createAccessTokens(options: {
  readonly secret: string;
  readonly issuer: string;
}): AccessTokens {
  const key = createSecretKey(Buffer.from(options.secret, 'utf8'));
  const verified = new Map<string, Verified>();

  const remember = (token: string, claims: Verified) => {
    const [oldest] = verified.keys();
    if (verified.size >= rememberedTokens && oldest !== undefined) verified.delete(oldest);
    verified.set(token, claims);
  };

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
      const known = verified.get(token);
      if (known) {
        if (now.getTime() < known.expiresAt) return known;
        verified.delete(token);
        return null;
      }
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: type,
          issuer: options.issuer,
          audience,
          requiredClaims: ['sub', 'sid', 'iat', 'exp'],
          currentDate: now,
        });
        const { sid, sub, exp } = payload;
        if (typeof sid !== 'string' || !sub || exp === undefined) return null;
        const claims = { sessionId: sid, userId: sub, expiresAt: exp * 1000 };
        remember(token, claims);
        return claims;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
