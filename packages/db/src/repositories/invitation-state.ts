import type { Invitation, InvitationState } from '@ohm/identity';

interface InvitationTimes {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly supersededAt: Date | null;
}

/** Where an invitation stands. One that stepped aside for a newer one had expired before. */
export function invitationState(invitation: InvitationTimes, now: Date): Invitation['state'] {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.supersededAt || invitation.expiresAt <= now ? 'expired' : 'pending';
}

/** What a token is good for: what became of its invitation, then what became of the token itself. */
export function tokenState(
  token: { readonly expiresAt: Date; readonly supersededAt: Date | null },
  invitation: InvitationTimes,
  now: Date,
): InvitationState {
  const state = invitationState(invitation, now);
  if (state === 'accepted' || state === 'revoked') return state;
  if (token.supersededAt || invitation.supersededAt) return 'superseded';
  return token.expiresAt <= now ? 'expired' : state;
}
