import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header in which an app tells the API on whose behalf it speaks. The API believes it from nobody without the secret. */
export const forwardedHeader = 'x-ohm-forwarded';

/** How long a signature is good, in milliseconds: long enough for a slow request, too short to be of use when stolen. */
const maxAgeMs = 60_000;

export type AppName = 'doctor' | 'admin' | 'tools';

export interface Forwarded {
  readonly app: AppName;
  /** Address of the person's browser, as the app saw it. */
  readonly clientAddress: string;
}

/** `payload.signature`, both base64url; HMAC-SHA256 under the secret that the four processes share. */
export function signForwarded({ app, clientAddress }: Forwarded, secret: string, now = Date.now()): string {
  const payload = Buffer.from(JSON.stringify([app, clientAddress, now])).toString('base64url');
  return `${payload}.${signature(payload, secret)}`;
}

/** What the header says, or null when it is missing, forged, malformed or old. */
export function verifyForwarded(
  header: string | string[] | undefined,
  secret: string,
  now = Date.now(),
): Forwarded | null {
  const [payload, given, ...rest] = typeof header === 'string' ? header.split('.') : [];
  if (!payload || !given || rest.length > 0) return null;
  const expected = Buffer.from(signature(payload, secret));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  const [app, clientAddress, at] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    AppName,
    string,
    number,
  ];
  return Math.abs(now - at) <= maxAgeMs ? { app, clientAddress } : null;
}

function signature(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(payload).digest('base64url');
}
