import type { Problem } from '@ohm/web';

/** What a link is good for, as the API says. */
export interface Inspected {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  readonly state: string;
  readonly message: string | null;
}

/** Why no password can be set with a link. */
export interface DeadLink {
  readonly title: string;
  readonly message: string;
  /** Only for now: trying again may help. */
  readonly passing: boolean;
}

type Answer = { readonly invitation: Inspected } | { readonly problem: Problem } | undefined;

const titles: Readonly<Record<string, string>> = {
  accepted: 'Invitation already accepted',
  expired: 'Invitation expired',
  revoked: 'Invitation withdrawn',
  superseded: 'Invitation replaced',
  'account-exists': 'You have an account already',
};

/** A link without a token: mail programs cut long links. */
export const brokenLink: DeadLink = {
  title: 'Invitation link not complete',
  message: 'A part of the link is missing. Open the link in the mail again, or ask your admin for a new one.',
  passing: false,
};

/**
 * Why the page of this link cannot go on, from what was answered when it was inspected and when it was accepted; null
 * while it can. What is wrong with the password, or a pause of the API while it is set, leaves the form where it is.
 */
export function whyDead(inspected: Answer, accepted: Answer): DeadLink | null {
  if (accepted && 'problem' in accepted) {
    const { status, message, details } = accepted.problem;
    const title = titles[String(details.state)];
    if (title) return { title, message, passing: false };
    if (status === 404) return { title: 'Invitation link not valid', message, passing: false };
  }
  if (!inspected) return null;
  if ('invitation' in inspected) {
    const { state, message } = inspected.invitation;
    return state === 'pending'
      ? null
      : { title: titles[state] ?? 'Invitation not valid', message: message ?? '', passing: false };
  }
  const { status, message, fields } = inspected.problem;
  if (status >= 500 || status === 429) return { title: 'Invitation not checked yet', message, passing: true };
  return {
    title: 'Invitation link not valid',
    message: fields.token
      ? `${fields.token} Open the link in the mail again, or ask your admin for a new one.`
      : message,
    passing: false,
  };
}
