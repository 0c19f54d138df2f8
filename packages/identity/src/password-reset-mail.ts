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
