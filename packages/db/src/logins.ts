import { createHmac } from 'node:crypto';

/** The database logins of the running processes, by class of data; docs/decisions/0003-database-logins.md. */
export const logins = [
  'ohm_identity',
  'ohm_portal',
  'ohm_registration',
  'ohm_clinical',
  'ohm_releases',
  'ohm_auditor',
] as const;

export type Login = (typeof logins)[number];

/** The password of a login: derived, so that one named secret is all that an installation keeps. */
export function loginPassword(secret: string, login: Login): string {
  return createHmac('sha256', secret).update(login).digest('base64url');
}

/** The database URL with the login's name and password in place of the owner's. */
export function loginUrl(databaseUrl: string, secret: string, login: Login): string {
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = loginPassword(secret, login);
  return url.href;
}
