import { isLoopback } from '@ohm/config';

/**
 * Was this request made by a page of the app itself? Everything that is not a read must be: a form on another site can
 * be sent with our cookies, but not with our Origin (Fetch standard, section 3.2).
 */
export function isOwnOrigin(origin: string | undefined, publicUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(publicUrl);
  if (given.origin === own.origin) return true;
  // localhost, 127.0.0.1 and ::1 are one place on a developer's machine.
  return isLoopback(own.hostname) && isLoopback(given.hostname) && given.port === own.port;
}
