import { inWords, type Mail, oneLine } from './mail.ts';

/** The way back in. The secret stands in the fragment of the link, so that no server's log ever sees it. */
export function passwordResetMail(reset: {
  readonly email: string;
  readonly name: string;
  readonly resetUrl: string;
  readonly token: string;
  readonly expiresAt: Date;
}): Mail {
  return {
    to: reset.email,
    subject: 'Set a new password for Ohm',
    text: [
      `Hello ${oneLine(reset.name)},`,
      '',
      'somebody, probably you, asked for a new password for Ohm. Open this link to set one:',
      '',
      `${reset.resetUrl}#token=${reset.token}`,
      '',
      `The link is good once, until ${inWords(reset.expiresAt)}. If it was not you, ignore this mail: your password stays as it is.`,
      '',
    ].join('\n'),
  };
}

/** Tells the owner of an account that its password was set anew: who did not do it should hear of it. */
export function passwordSetMail(account: { readonly email: string; readonly name: string }): Mail {
  return {
    to: account.email,
    subject: 'Your password for Ohm was changed',
    text: [
      `Hello ${oneLine(account.name)},`,
      '',
      'your password for Ohm was changed, and every session that knew the old one has ended. If it was not you, set a new',
      'password with "Forgot password?" on the sign-in page and tell your administrator.',
      '',
    ].join('\n'),
  };
}
