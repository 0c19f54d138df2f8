import { z } from 'zod';

/** 32 random bytes or more, in base64url or hexadecimal; `openssl rand -base64 48` makes one. */
export const secret = (purpose: string) =>
  z
    .string({ error: `is missing (${purpose}; make one with: openssl rand -base64 48)` })
    .min(43, `is too short (${purpose}; make one with: openssl rand -base64 48)`)
    .describe(`A secret: ${purpose}`);

/** An address of HTTP, kept without a slash at its end. */
export const publicUrl = (what: string) =>
  z
    .url({ error: `is missing or no URL (${what})`, protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .describe(sentence(what));

/** A TCP port; 0 lets the system choose one. */
export const port = (fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(fallback)
    .describe('The port that the process listens on');

export const host = z
  .string()
  .default('127.0.0.1')
  .describe('The address that the process listens on; the images set 0.0.0.0');

export const trustedProxies = z.coerce
  .number()
  .int()
  .min(0)
  .max(5)
  .default(0)
  .describe('How many reverse proxies stand in front and set X-Forwarded-For; 0 believes only the socket');

/** True for names and addresses that only this machine reaches. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(hostname);
}

/** Where each of the apps and the API is found by people: these go into mails and redirects. */
export const publicUrls = {
  PUBLIC_API_URL: publicUrl('the address of the API, such as https://api.ohm.doctor'),
  PUBLIC_DOCTOR_URL: publicUrl('the address of the doctor app, such as https://app.ohm.doctor'),
  PUBLIC_ADMIN_URL: publicUrl('the address of the admin app, such as https://admin.ohm.doctor'),
  PUBLIC_TOOLS_URL: publicUrl('the address of the Tools portal, such as https://tools.ohm.doctor'),
};

export const mailVariables = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is no SMTP URL (smtps://user:password@host:465)' })
    .optional()
    .describe(
      'Where mail is handed over, such as smtps://user:password@host:465; needed unless OHM_DEMO is true',
    ),
  MAIL_FROM: z.string().default('Ohm <no-reply@ohm.doctor>').describe('The sender of every mail'),
  OUTBOX_DIR: z
    .string()
    .default('.data/outbox')
    .describe('The folder where mails become .eml files when there is no SMTP_URL'),
};

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
