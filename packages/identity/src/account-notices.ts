import type { AfterAnswer } from './after-answer.ts';
import { type Mail, type Mailer, oneLine } from './mail.ts';

/** Whom a notice goes to. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
}

/** What changed about how somebody signs in, in the words of the mail. */
const changes = {
  'password-changed': {
    subject: 'Your password for Ohm was changed',
    text: 'your password for Ohm was changed, and every other session has ended.',
  },
  'totp-added': {
    subject: 'An authenticator app was added to your Ohm account',
    text: 'an authenticator app was added to your Ohm account: a sign-in asks for its code. Every other session has ended.',
  },
  'totp-removed': {
    subject: 'The authenticator app was removed from your Ohm account',
    text: 'the authenticator app was removed from your Ohm account: its codes are good no longer.',
  },
  'passkey-added': {
    subject: 'A passkey was added to your Ohm account',
    text: 'a passkey was added to your Ohm account: it signs in without the password. Every other session has ended.',
  },
  'passkey-removed': {
    subject: 'A passkey was removed from your Ohm account',
    text: 'a passkey was removed from your Ohm account: it is good no longer.',
  },
  'recovery-codes-made': {
    subject: 'New recovery codes were made for your Ohm account',
    text: 'new recovery codes were made for your Ohm account: earlier ones are good no longer.',
  },
  'factors-removed': {
    subject: 'Two-step sign-in was switched off for your Ohm account',
    text: 'an administrator removed the authenticator app and the passkeys of your Ohm account, and every session has ended.',
  },
} as const satisfies Record<string, { readonly subject: string; readonly text: string }>;

export type AccountChange = keyof typeof changes;

/** Tells the owner of an account what was changed about how it is signed in to: who did not do it should hear of it. */
export interface AccountNotices {
  /** The mail leaves after the answer; one that cannot be handed over undoes nothing. */
  send(to: Addressee, change: AccountChange): void;
}

/** Mails of one template each, handed over after the answer. */
export function createAccountNotices(options: {
  readonly mailer: Mailer;
  readonly afterAnswer: AfterAnswer;
}): AccountNotices {
  return {
    send: (to, change) => options.afterAnswer.run(() => options.mailer.send(noticeMail(to, change))),
  };
}

function noticeMail({ email, name }: Addressee, change: AccountChange): Mail {
  const { subject, text } = changes[change];
  return {
    to: email,
    subject,
    text: [
      `Hello ${oneLine(name)},`,
      '',
      text,
      '',
      'If it was not you, set a new password with "Forgot password?" on the sign-in page and tell your administrator.',
      '',
    ].join('\n'),
  };
}
