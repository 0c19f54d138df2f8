import type { Account } from './account.ts';
import type { AuditContext, AuditEvent } from './audit.ts';
import type { InvitationPreview, InvitationState } from './invitation.ts';
import type { SecondFactorStore } from './second-factor-store.ts';
import type { ThrottleStore } from './throttle.ts';

/** Who a session was started for: one of the apps, or a caller of the API. A session is good only there. */
export type SessionAudience = 'doctor' | 'admin' | 'tools' | 'api';

export interface Session {
  readonly id: string;
  readonly audience: SessionAudience;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

/** A session as its owner sees it among the others. */
export interface ListedSession extends Session {
  readonly createdAt: Date;
  readonly device: string | null;
  readonly clientAddress: string | null;
}

export interface NewSession {
  readonly userId: string;
  readonly organizationId: string;
  readonly audience: SessionAudience;
  /** SHA-256 of the session secret (apps) or of the first refresh token (API). */
  readonly secretHash: Uint8Array;
  readonly expiresAt: Date;
  /**
   * When the password that was checked had been set: the session starts only while it is still that one. Null where no
   * password was asked for.
   */
  readonly passwordSetAt: Date | null;
}

export type RefreshOutcome =
  | {
      readonly outcome: 'rotated' | 'repeated';
      readonly session: Session;
      readonly account: Account;
      readonly rotatedAt: Date;
    }
  /** The token was used before and its time of grace is over: the session has been ended. */
  | { readonly outcome: 'reused' }
  | { readonly outcome: 'unknown' };

/**
 * What has to be known before an organization is: sign-in, sessions, invitation tokens. Kept by the database login
 * `ohm_identity`, which reaches no patient table. Times come from the caller, so that tests can choose them.
 */
export interface IdentityStore extends ThrottleStore, SecondFactorStore {
  /** Session, account and organization in one query; null unless the session is live. Ends nothing, touches nothing. */
  resolveSession(
    by: { readonly secretHash: Uint8Array } | { readonly id: string },
    now: Date,
  ): Promise<{
    readonly session: Session;
    readonly account: Account;
  } | null>;
  /** Moves `lastUsedAt` forward. */
  touchSession(id: string, now: Date): Promise<void>;
  /** The account with its password hash (argon2id, PHC string), or null. The address is normalized already. */
  findCredential(email: string): Promise<{
    readonly account: Account;
    readonly passwordHash: string;
    readonly passwordSetAt: Date;
  } | null>;
  /** The password hash of an account, or null. */
  passwordHashOf(userId: string): Promise<string | null>;
  /**
   * Starts a session and records the sign-in. For `api` the secret hash becomes the first refresh token. Null when the
   * password was changed, or the user deactivated, since it was checked.
   */
  startSession(session: NewSession, audit: AuditContext): Promise<Session | null>;
  /** The live sessions of a user, last used first. */
  listSessions(userId: string, now: Date): Promise<ListedSession[]>;
  /** Ends one session of a user, or all but one, and records it; answers how many were live. */
  endSessionsOf(
    userId: string,
    which: { readonly only: string } | { readonly except: string },
    audit: AuditContext,
  ): Promise<number>;
  /** Ends a session and records it; nothing happens when it has ended before. */
  endSession(id: string, audit: AuditContext): Promise<void>;
  /**
   * Uses up a refresh token and puts `next` in its place, in one transaction. Within `graceSeconds` after its use the
   * same token answers `repeated`; later it answers `reused` and the session ends.
   */
  rotateRefreshToken(
    token: { readonly hash: Uint8Array; readonly nextHash: Uint8Array },
    now: Date,
    graceSeconds: number,
    audit: AuditContext,
  ): Promise<RefreshOutcome>;
  /**
   * Replaces a password, clears `mustChangePassword`, ends every other session of the user, and no link to set a password
   * stays good.
   */
  changePassword(
    userId: string,
    passwordHash: string,
    keepSessionId: string,
    audit: AuditContext,
  ): Promise<void>;
  /** Keeps a link for the account of an address and records that it was asked for; null when there is none. */
  createPasswordReset(
    email: string,
    token: { readonly hash: Uint8Array; readonly expiresAt: Date },
    audit: AuditContext,
  ): Promise<Account | null>;
  /** The account that a link is for, or null when it is not good. Uses nothing up. */
  findPasswordReset(tokenHash: Uint8Array, now: Date): Promise<Account | null>;
  /** Redeems a link exactly once: sets the password, ends every session, and no other link stays good. */
  redeemPasswordReset(
    tokenHash: Uint8Array,
    passwordHash: string,
    now: Date,
    audit: AuditContext,
  ): Promise<Account | null>;
  /** What a token is good for, or null when it is unknown. */
  inspectInvitation(tokenHash: Uint8Array, now: Date): Promise<InvitationPreview | null>;
  /**
   * Redeems a token exactly once: creates the user with the password, marks token and invitation used. Answers the
   * state that stands in the way otherwise; `account-exists` when the address got an account meanwhile.
   */
  acceptInvitation(
    tokenHash: Uint8Array,
    passwordHash: string,
    now: Date,
    audit: AuditContext,
  ): Promise<
    | { readonly account: Account }
    | { readonly refused: Exclude<InvitationState, 'pending'> | 'unknown' | 'account-exists' }
  >;
  /** Has the address an account in another organization? For the mail alone: callers are never told. */
  hasAccountElsewhere(email: string, organizationId: string): Promise<boolean>;
  /** Creates the organization where it is missing and invites its first administrator (`pnpm admin:create`). */
  bootstrap(
    admin: {
      readonly email: string;
      readonly name: string;
      readonly roles: readonly string[];
      readonly organization: { readonly slug: string; readonly name: string };
    },
    token: { readonly hash: Uint8Array; readonly expiresAt: Date },
    audit: AuditContext,
  ): Promise<{ readonly created: true } | { readonly refused: 'account-exists' }>;
  /** Removes what has run out and will never be asked for again. */
  sweep(now: Date): Promise<void>;
  /** Records what happened without an organization-scoped actor: failed sign-ins, denials. */
  append(event: AuditEvent & { readonly organizationId: string | null }, audit: AuditContext): Promise<void>;
}
