import { AppError } from '@ohm/errors';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Account } from './account.ts';
import type { AccountNotices } from './account-notices.ts';
import type { AuditContext } from './audit.ts';
import type { SignIn } from './identity.ts';
import type { Passkey } from './second-factor-store.ts';
import { ownerOf, type SecondFactors } from './second-factors.ts';
import { hashSecret, isSecret, newSecret } from './secret.ts';
import type { IdentityStore, SessionAudience } from './store.ts';

/** For whom passkeys are made: one domain for all apps, each at its own address (WebAuthn section 5.1.2). */
export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origins: Readonly<Record<Exclude<SessionAudience, 'api'>, string>>;
}

/** How long a browser has for an answer. */
const answerMs = 5 * 60_000;
const enough = 10;

type AppAudience = Exclude<SessionAudience, 'api'>;

/**
 * Passkeys: a second factor, and a sign-in of its own, because the authenticator asks for a finger, a face or a PIN
 * besides (`userVerification: "required"`, NIST SP 800-63B-4 AAL2).
 */
export interface Passkeys {
  /** What the browser needs to make one, and the token that stands for it. @throws AppError CONFLICT when there are ten. */
  startRegistration(
    account: Account,
    audience: SessionAudience,
  ): Promise<{
    readonly token: string;
    readonly options: PublicKeyCredentialCreationOptionsJSON;
  }>;
  /**
   * Keeps a passkey and ends every other session; answers recovery codes where it is the first factor.
   * @throws AppError UNPROCESSABLE_CONTENT when the answer of the authenticator is not good.
   */
  finishRegistration(
    account: Account,
    sessionId: string,
    answer: { readonly token: string; readonly name: string; readonly response: RegistrationResponseJSON },
    audience: SessionAudience,
    audit: AuditContext,
  ): Promise<{ readonly passkey: Passkey; readonly recoveryCodes: string[] }>;
  /** @throws AppError NOT_FOUND */
  remove(account: Account, id: string, audit: AuditContext): Promise<void>;
  /** What the browser needs to sign in; the authenticator knows whose passkeys it has. */
  startSignIn(audience: AppAudience): Promise<{
    readonly token: string;
    readonly options: PublicKeyCredentialRequestOptionsJSON;
  }>;
  /** @throws AppError UNAUTHORIZED, the same for every cause. */
  finishSignIn(
    answer: { readonly token: string; readonly response: AuthenticationResponseJSON },
    audience: AppAudience,
    audit: AuditContext,
  ): Promise<SignIn>;
}

/** Passkeys by SimpleWebAuthn: what an authenticator has to sign is kept in the store, and is good once. */
export function createPasskeys(options: {
  readonly store: IdentityStore;
  readonly factors: SecondFactors;
  readonly notices: AccountNotices;
  /** Null where the apps have no domain in common: then there are no passkeys. */
  readonly relyingParty: RelyingParty | null;
  readonly now?: () => Date;
}): Passkeys {
  const { store, factors, notices } = options;
  const now = options.now ?? (() => new Date());

  const party = (): RelyingParty => {
    if (options.relyingParty) return options.relyingParty;
    throw new AppError(
      'CONFLICT',
      'Passkeys need the apps at names of one domain. Use an authenticator app.',
    );
  };

  const keep = async (challenge: string, userId: string | null, audience: SessionAudience) => {
    const token = newSecret('passkey');
    const expiresAt = new Date(now().getTime() + answerMs);
    await store.keepPasskeyChallenge({ hash: hashSecret(token), challenge, userId, audience, expiresAt });
    return token;
  };
  const take = async (token: string) =>
    isSecret('passkey', token) ? store.takePasskeyChallenge(hashSecret(token), now()) : null;

  return {
    async startRegistration(account, audience) {
      const { id, name } = party();
      const present = await store.passkeyCredentials(account.id);
      if (present.length >= enough)
        throw new AppError('CONFLICT', 'Ten passkeys are enough. Remove one first.');
      const creation = await generateRegistrationOptions({
        rpName: name,
        rpID: id,
        userID: new Uint8Array(Buffer.from(account.id)),
        userName: account.email,
        userDisplayName: account.name,
        timeout: answerMs,
        excludeCredentials: present.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { token: await keep(creation.challenge, account.id, audience), options: creation };
    },

    async finishRegistration(account, sessionId, { token, name, response }, audience, audit) {
      const { id, origins } = party();
      const taken = await take(token);
      if (!taken || taken.userId !== account.id || taken.audience !== audience) throw notRegistered();
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: taken.challenge,
        expectedOrigin: audience === 'api' ? [] : origins[audience],
        expectedRPID: id,
      }).catch(() => null);
      if (!verified?.verified) throw notRegistered();
      const { credential } = verified.registrationInfo;
      if (await store.findPasskey(credential.id)) throw notRegistered();
      const { codes, hashes } = factors.recoveryCodesFor(account);
      const passkey = await store.addPasskey(
        ownerOf(account),
        {
          credentialId: credential.id,
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: credential.transports ?? [],
          name,
        },
        hashes,
        sessionId,
        audit,
      );
      notices.send(account, 'passkey-added');
      return { passkey, recoveryCodes: codes };
    },

    async remove(account, id, audit) {
      if (!(await store.removePasskey(ownerOf(account), id, audit)))
        throw new AppError('NOT_FOUND', 'There is no such passkey.');
      notices.send(account, 'passkey-removed');
    },

    async startSignIn(audience) {
      const request = await generateAuthenticationOptions({
        rpID: party().id,
        timeout: answerMs,
        userVerification: 'required',
      });
      return { token: await keep(request.challenge, null, audience), options: request };
    },

    async finishSignIn({ token, response }, audience, audit) {
      const { id, origins } = party();
      const taken = await take(token);
      const found = taken && taken.userId === null && (await store.findPasskey(response.id));
      const verified =
        taken && found && taken.audience === audience
          ? await verifyAuthenticationResponse({
              response,
              expectedChallenge: taken.challenge,
              expectedOrigin: origins[audience],
              expectedRPID: id,
              credential: {
                id: found.credential.credentialId,
                publicKey: new Uint8Array(found.credential.publicKey),
                counter: found.credential.counter,
              },
            }).catch(() => null)
          : null;
      if (found && verified?.verified) {
        const { newCounter } = verified.authenticationInfo;
        if (await store.notePasskeyUse(found.credential.credentialId, newCounter, now())) {
          return { account: found.account, passwordSetAt: null };
        }
      }
      await store.append(
        {
          action: 'session.refused',
          outcome: 'denied',
          organizationId: found ? found.account.organization.id : null,
          details: { step: 'passkey' },
        },
        { ...audit, userId: found ? found.account.id : null },
      );
      throw new AppError('UNAUTHORIZED', 'This passkey is not known here. Sign in with your password.');
    },
  };
}

function notRegistered(): AppError {
  return new AppError('UNPROCESSABLE_CONTENT', 'The passkey was not taken. Start again.');
}
