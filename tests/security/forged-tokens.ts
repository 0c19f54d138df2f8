import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';

const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** What a forger knows: a real token of somebody, its claims, and everything about us but our key. */
export interface Known {
  readonly token: string;
  readonly issuer: string;
  /** Of another session of the same person. */
  readonly otherSession: string;
  /** The key: only to prove that each claim is asked for, with everything else right. */
  readonly secret: string;
}

/**
 * Access tokens that are not ours, or not good any more: RFC 8725 and RFC 9068, one fault each. Each is refused wherever a
 * token is taken.
 */
export function forgedTokens({
  token,
  issuer,
  otherSession,
  secret,
}: Known): Readonly<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });

  const sign = (head: object, body: unknown, key: string | Buffer = secret, hash = 'sha256'): string => {
    const text = `${base64url(head)}.${base64url(body)}`;
    return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
  };
  const rsa = (head: object, body: unknown): string => {
    const text = `${base64url(head)}.${base64url(body)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
  };
  const right = { alg: 'HS256', typ: 'at+jwt' };
  const without = (name: string) =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  const now = Math.floor(Date.now() / 1000);

  return {
    'alg none, no signature': `${base64url({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
    'alg none, the old signature': `${base64url({ alg: 'none', typ: 'at+jwt' })}.${payload}.${signature}`,
    'alg None': `${base64url({ alg: 'None', typ: 'at+jwt' })}.${payload}.`,
    'alg NONE': `${base64url({ alg: 'NONE', typ: 'at+jwt' })}.${payload}.`,
    'alg absent': sign({ typ: 'at+jwt' }, claims),
    'alg HS384 under our key': sign({ ...right, alg: 'HS384' }, claims, secret, 'sha384'),
    'alg HS512 under our key': sign({ ...right, alg: 'HS512' }, claims, secret, 'sha512'),
    'alg RS256 with an own key': rsa({ ...right, alg: 'RS256' }, claims),
    'alg HS256 under a public key': sign(right, claims, publicKey.export({ type: 'spki', format: 'pem' })),
    'jwk in the header': rsa({ ...right, alg: 'RS256', jwk }, claims),
    'jwk in the header, symmetric': sign(
      { ...right, jwk: { kty: 'oct', k: base64url('mine') } },
      claims,
      'mine',
    ),
    'jku in the header': rsa({ ...right, alg: 'RS256', jku: 'https://evil.example/jwks.json' }, claims),
    'x5u in the header': rsa({ ...right, alg: 'RS256', x5u: 'https://evil.example/cert.pem' }, claims),
    'kid of a file': sign({ ...right, kid: '../../../../dev/null' }, claims, ''),
    'kid with SQL': sign({ ...right, kid: "x' UNION SELECT 'mine" }, claims, 'mine'),
    'crit that we do not know': sign({ ...right, crit: ['x-unknown'], 'x-unknown': 1 }, claims),
    'an empty key': sign(right, claims, ''),
    'a guessed key': sign(right, claims, 'secret'),
    'typ JWT': sign({ ...right, typ: 'JWT' }, claims),
    'typ absent': sign({ alg: 'HS256' }, claims),
    'typ of an identity token': sign({ ...right, typ: 'id_token' }, claims),
    'another issuer': sign(right, { ...claims, iss: 'https://evil.example' }),
    'our issuer and a slash': sign(right, { ...claims, iss: `${issuer}/` }),
    'no issuer': sign(right, without('iss')),
    'another audience': sign(right, { ...claims, aud: 'ohm-tools' }),
    'no audience': sign(right, without('aud')),
    'no expiry': sign(right, without('exp')),
    expired: sign(right, { ...claims, iat: now - 2000, exp: now - 1 }),
    'an expiry that is text': sign(right, { ...claims, exp: '99999999999' }),
    'not valid yet': sign(right, { ...claims, nbf: now + 3600 }),
    'no time of issue': sign(right, without('iat')),
    'no session': sign(right, without('sid')),
    'no subject': sign(right, without('sub')),
    "somebody else's session": sign(right, { ...claims, sub: '0190a000-0000-7000-8000-000000000001' }),
    'a session that does not exist': sign(right, { ...claims, sid: '0190a000-0000-7000-8000-000000000001' }),
    'a session that is no id': sign(right, { ...claims, sid: "' OR true --" }),
    'claims changed': `${header}.${base64url({ ...claims, sid: otherSession })}.${signature}`,
    'the signature cut': `${header}.${payload}.${signature.slice(0, -4)}`,
    'the signature dropped': `${header}.${payload}`,
    'the signature of nothing': `${header}.${payload}.${base64url('')}`,
    'no parts': 'x',
    'four parts': `${token}.x`,
    'claims that are a list': sign(right, [claims]),
    'claims that are no JSON': `${header}.${base64url('{')}.${signature}`,
  };
}
