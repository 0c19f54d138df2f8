import type { Account } from './account.ts';
import type { AuditContext } from './audit.ts';
import type { SessionAudience } from './store.ts';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A passkey as signatures are verified with it. */
export interface PasskeyCredential {
  /** Of the authenticator, base64url. */
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Whose second factor it is. */
export interface FactorOwner {
  readonly userId: string;
  readonly organizationId: string;
}

/** What somebody has set up. */
export interface EnrolledFactors {
  readonly totp: boolean;
  readonly passkeys: readonly Passkey[];
  readonly recoveryCodesLeft: number;
}

/** A sign-in that waits for its second factor. */
export interface SignInChallenge {
  readonly account: Account;
  readonly passwordSetAt: Date;
}

/** Where second factors are kept: by the login `ohm_identity`, as everything that is asked before anybody is signed in. */
export interface SecondFactorStore {
  enrolledFactors(userId: string): Promise<EnrolledFactors>;
  /** The encrypted secrets: in use, and shown but not yet confirmed. */
  totpSecrets(
    userId: string,
  ): Promise<{ readonly secret: Uint8Array | null; readonly pending: Uint8Array | null }>;
  keepPendingTotp(owner: FactorOwner, encrypted: Uint8Array): Promise<void>;
  /** Makes the pending secret the one in use; `step` is that of the code that confirmed it. Ends every other session. */
  confirmTotp(
    owner: FactorOwner,
    step: number,
    recoveryHashes: readonly Uint8Array[],
    keepSessionId: string,
    audit: AuditContext,
  ): Promise<void>;
  removeTotp(owner: FactorOwner, audit: AuditContext): Promise<boolean>;
  /** Uses up the codes up to a time step; false when one of it, or of a later one, was used before. */
  useTotpStep(userId: string, step: number): Promise<boolean>;
  /** Replaces all recovery codes; those that are left stop working. */
  replaceRecoveryCodes(owner: FactorOwner, hashes: readonly Uint8Array[], audit: AuditContext): Promise<void>;
  /** Uses up a recovery code; false when the user has none of this hash that is still good. */
  useRecoveryCode(userId: string, hash: Uint8Array, now: Date): Promise<boolean>;
  /** Keeps a passkey, with recovery codes where it is the first factor. Ends every other session. */
  addPasskey(
    owner: FactorOwner,
    passkey: PasskeyCredential & { readonly name: string },
    recoveryHashes: readonly Uint8Array[],
    keepSessionId: string,
    audit: AuditContext,
  ): Promise<Passkey>;
  removePasskey(owner: FactorOwner, id: string, audit: AuditContext): Promise<boolean>;
  /** The passkeys of a user, for authenticators not to offer a second one. */
  passkeyCredentials(userId: string): Promise<PasskeyCredential[]>;
  /** The passkey of an authenticator, with whose it is; null when it is unknown or removed. */
  findPasskey(
    credentialId: string,
  ): Promise<{ readonly account: Account; readonly credential: PasskeyCredential } | null>;
  /** Notes the authenticator's count; false when it is not beyond the last one, which a copied key would show. */
  notePasskeyUse(credentialId: string, counter: number, now: Date): Promise<boolean>;
  /** Takes every factor of a user away, for an administrator who knows that they are lost; false where there is none. */
  removeAllFactors(owner: FactorOwner, audit: AuditContext): Promise<boolean>;
  /** The ids of those in an organization who have an authenticator app or a passkey. */
  enrolledUsers(organizationId: string): Promise<string[]>;

  keepChallenge(
    challenge: FactorOwner & {
      readonly hash: Uint8Array;
      readonly audience: SessionAudience;
      readonly passwordSetAt: Date;
      readonly expiresAt: Date;
    },
  ): Promise<void>;
  /** Counts one attempt; null when the challenge is unknown, used, run out, of another audience, or out of attempts. */
  tryChallenge(
    hash: Uint8Array,
    audience: SessionAudience,
    attempts: number,
    now: Date,
  ): Promise<SignInChallenge | null>;
  /** Uses a challenge up; false when it was before. */
  useChallenge(hash: Uint8Array, now: Date): Promise<boolean>;

  keepPasskeyChallenge(challenge: {
    readonly hash: Uint8Array;
    readonly challenge: string;
    readonly userId: string | null;
    readonly audience: SessionAudience;
    readonly expiresAt: Date;
  }): Promise<void>;
  /** What the authenticator had to sign, once; null when it is unknown, taken or run out. */
  takePasskeyChallenge(
    hash: Uint8Array,
    now: Date,
  ): Promise<{
    readonly challenge: string;
    readonly userId: string | null;
    readonly audience: SessionAudience;
  } | null>;
}
