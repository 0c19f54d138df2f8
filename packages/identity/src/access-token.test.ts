import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { accessTokenSeconds, createAccessTokens } from './access-token.ts';

const secret = 'k'.repeat(48);
const issuer = 'https://api.ohm.doctor';
const tokens = createAccessTokens({ secret, issuer });
const issuedAt = new Date('2026-11-22T10:00:00Z');
const claims = { userId: 'user', sessionId: 'session', issuedAt };
const later = (seconds: number) => new Date(issuedAt.getTime() + seconds * 1000);

const key = createSecretKey(Buffer.from(secret));
/** A token that is right but for what the caller spoils. */
function almost(spoil: (token: SignJWT) => SignJWT, header = {}): Promise<string> {
  const token = new SignJWT({ sid: 'session' })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
    .setIssuer(issuer)
    .setAudience('ohm-api')
    .setSubject('user')
    .setIssuedAt(issuedAt)
    .setExpirationTime(later(accessTokenSeconds));
  return spoil(token).sign(key);
}

describe('an access token', () => {
  it('names its session until it expires, and the same claims give the same token', async () => {
    const token = await tokens.sign(claims);
    expect(await tokens.sign(claims)).toBe(token);
    expect(await tokens.verify(token, later(accessTokenSeconds - 1))).toEqual({
      userId: 'user',
      sessionId: 'session',
    });
    expect(await tokens.verify(token, later(accessTokenSeconds))).toBeNull();
    expect(await tokens.verify(`${token.slice(0, -4)}AAAA`, later(1))).toBeNull();
  });

  it.each([
    ['another audience', almost((token) => token.setAudience('ohm-app'))],
    ['another issuer', almost((token) => token.setIssuer('https://evil.example'))],
    ['no subject', almost((token) => token.setSubject(''))],
    ['another type', almost((token) => token, { typ: 'JWT' })],
    ['a future nbf', almost((token) => token.setNotBefore(later(600)))],
    ['HS512', almost((token) => token, { alg: 'HS512' })],
    ['an unknown critical header', almost((token) => token, { crit: ['x'], x: 1 }).catch(() => 'a.b.c')],
    ['another key', createAccessTokens({ secret: 'x'.repeat(48), issuer }).sign(claims)],
  ])('is refused with %s', async (_what, forged) => {
    expect(await tokens.verify(await forged, later(1))).toBeNull();
  });

  it('is refused without exp, with alg none, and when signed with a public key', async () => {
    const bare = await new SignJWT({ sid: 'session', sub: 'user', iss: issuer, aud: 'ohm-api' })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(key);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const rsa = await new SignJWT({ sid: 'session' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt' })
      .setExpirationTime(later(60))
      .sign(privateKey);
    const [, payload = ''] = (await tokens.sign(claims)).split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
    for (const token of [bare, rsa, none, '', '..', 'a.b.c', `${none}x`]) {
      expect(await tokens.verify(token, later(1))).toBeNull();
    }
  });
});
