import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands (RFC 6238, section 4). */
const parameters = { issuer: 'Ohm', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Clocks may differ by one step; RFC 6238 section 5.2 recommends no more. */
const window = 1;

/** A new shared secret of 160 bits (RFC 4226, section 4). */
export function newTotpSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** The secret as a person types it, and as an app reads it from a QR code. */
export function presentTotp(
  bytes: Uint8Array,
  label: string,
): { readonly secret: string; readonly uri: string } {
  const secret = secretOf(bytes);
  return { secret: secret.base32, uri: new TOTP({ ...parameters, label, secret }).toString() };
}

/** The time step whose code this is, at the moment; null when it is none of the steps that may be. */
export function totpStep(bytes: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = new TOTP({ ...parameters, secret: secretOf(bytes) }).validate({
    token: code,
    timestamp,
    window,
  });
  return delta === null ? null : Math.floor(timestamp / 1000 / parameters.period) + delta;
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}
