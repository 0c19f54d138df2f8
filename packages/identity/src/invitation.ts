/** Where an invitation stands. `superseded` is told only of a token: a resend made a newer one. */
export type InvitationState = 'pending' | 'accepted' | 'expired' | 'revoked' | 'superseded';

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly enabledFeatures: readonly string[];
  readonly state: Exclude<InvitationState, 'superseded'>;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewInvitation {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly enabledFeatures: readonly string[];
}

/** What may be changed while an invitation is pending. */
export interface InvitationChange {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly enabledFeatures?: readonly string[];
}

/** Why an address cannot be invited here: told only inside the own organization. */
export type InvitationConflict =
  | { readonly kind: 'account' }
  | { readonly kind: 'pending'; readonly invitationId: string };

/** What a token is good for, as the accept page shows it. */
export interface InvitationPreview {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  readonly roles: readonly string[];
  readonly state: InvitationState;
}

/** Invitations of one organization. Tokens come as SHA-256 hashes; the secret itself is only in the mail. */
export interface InvitationRepository {
  /** Newest first: pending ones, and those of the last 90 days that are not. */
  list(): Promise<Invitation[]>;
  get(id: string): Promise<Invitation | null>;
  /** Creates a pending invitation with its first token, unless the address has an account or a pending invitation here. */
  create(
    invitation: NewInvitation,
    token: { readonly hash: Uint8Array; readonly expiresAt: Date },
  ): Promise<{ readonly created: Invitation } | { readonly conflict: InvitationConflict }>;
  /** Creates the account at once, with a password that an administrator chose; the invitation is kept as accepted. */
  createApproved(
    invitation: NewInvitation,
    passwordHash: string,
  ): Promise<{ readonly created: Invitation } | { readonly conflict: InvitationConflict }>;
  /** Changes a pending invitation; null when there is none that is pending. */
  update(id: string, change: InvitationChange): Promise<Invitation | null>;
  /** Revokes a pending invitation; null when there is none that is pending. */
  revoke(id: string): Promise<Invitation | null>;
  /** Replaces the token of a pending or expired invitation: older links say that they are superseded. */
  resend(
    id: string,
    token: { readonly hash: Uint8Array; readonly expiresAt: Date },
  ): Promise<Invitation | null>;
}
