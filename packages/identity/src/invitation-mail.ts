import { inWords, type Mail, oneLine } from './mail.ts';

/** The invitation. The secret stands in the fragment of the link, so that no server's log ever sees it. */
export function invitationMail(invitation: {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  readonly acceptUrl: string;
  readonly token: string;
  readonly expiresAt: Date;
}): Mail {
  return {
    to: invitation.email,
    subject: `Your invitation to ${oneLine(invitation.organization)} on Ohm`,
    text: [
      `Hello ${oneLine(invitation.name)},`,
      '',
      `${oneLine(invitation.organization)} invites you to Ohm. Open this link to set your password:`,
      '',
      `${invitation.acceptUrl}#token=${invitation.token}`,
      '',
      `The link is good once, until ${inWords(invitation.expiresAt)}. If you did not expect it, ignore this mail.`,
      '',
    ].join('\n'),
  };
}

/** What somebody gets whose address has an account in another organization already: no link, and what to do. */
export function accountElsewhereMail(invitation: {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
}): Mail {
  return {
    to: invitation.email,
    subject: `Your invitation to ${oneLine(invitation.organization)} on Ohm`,
    text: [
      `Hello ${oneLine(invitation.name)},`,
      '',
      `${oneLine(invitation.organization)} invited you to Ohm, but this address already has an Ohm account in another`,
      'organization, and an address belongs to one organization only. Ask for an invitation to another address of yours.',
      '',
    ].join('\n'),
  };
}
