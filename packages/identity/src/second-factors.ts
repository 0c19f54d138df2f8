import { AppError } from '@ohm/errors';
import type { Account } from './account.ts';
import type { AccountNotices, Addressee } from './account-notices.ts';
import type { AuditContext } from './audit.ts';
import type { FactorKeys } from './factor-keys.ts';
import { verifyPassword } from './password.ts';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';
import type { EnrolledFactors, FactorOwner } from './second-factor-store.ts';
import type { IdentityStore } from './store.ts';
import type { Throttle } from './throttle.ts';
import { newTotpSecret, presentTotp, totpStep } from './totp.ts';

/** Authenticator app and recovery codes of somebody signed in. What changes them asks for the present password. */
export interface SecondFactors {
  list(userId: string): Promise<EnrolledFactors>;
  /** @throws AppError UNPROCESSABLE_CONTENT when the password is wrong. */
  confirmPassword(account: Account, password: string, audit: AuditContext): Promise<void>;
  /** A new secret to put into an app; in use once `confirmTotp` has seen a code of it. */
  startTotp(account: Account): Promise<{ readonly secret: string; readonly uri: string }>;
  /**
   * Takes the app into use and ends every other session; answers recovery codes where it is the first factor.
   * @throws AppError UNPROCESSABLE_CONTENT when the code is wrong.
   */
  confirmTotp(account: Account, sessionId: string, code: string, audit: AuditContext): Promise<string[]>;
  /** @throws AppError NOT_FOUND when none is set up. */
  removeTotp(account: Account, audit: AuditContext): Promise<void>;
  /** New codes in place of all earlier ones. @throws AppError CONFLICT when no factor is set up. */
  renewRecoveryCodes(account: Account, audit: AuditContext): Promise<string[]>;
  /** Codes for a first factor, with what is stored of them; none where there are some already. */
  recoveryCodesFor(account: Account): { readonly codes: string[]; readonly hashes: Uint8Array[] };
  /** Takes every factor of a user away who has lost them; nothing happens where there is none. */
  removeAll(user: Addressee & FactorOwner, audit: AuditContext): Promise<void>;
  /** The ids of those in an organization who have a factor. */
  enrolledUsers(organizationId: string): Promise<ReadonlySet<string>>;
  /** Is it a code of the app, or a recovery code? Either is used up by it. */
  check(userId: string, method: 'totp' | 'recovery-code', code: string): Promise<boolean>;
}

/** Second factors on a store, which gets secrets sealed and codes as keyed hashes. */
export function createSecondFactors(options: {
  readonly store: IdentityStore;
  readonly throttle: Throttle;
  readonly notices: AccountNotices;
  readonly keys: FactorKeys;
  readonly now?: () => Date;
}): SecondFactors {
  const { store, throttle, notices, keys } = options;
  const now = options.now ?? (() => new Date());

  const makeCodes = (userId: string) => {
    const codes = newRecoveryCodes();
    return { codes, hashes: codes.map((code) => keys.hashCode(code.replaceAll('-', ''), userId)) };
  };
  const recoveryCodesFor = (account: Account) =>
    account.secondFactor.enrolled ? { codes: [], hashes: [] } : makeCodes(account.id);

  return {
    list: (userId) => store.enrolledFactors(userId),
    recoveryCodesFor,
    enrolledUsers: async (organizationId) => new Set(await store.enrolledUsers(organizationId)),

    async removeAll({ userId, organizationId, ...addressee }, audit) {
      if (await store.removeAllFactors({ userId, organizationId }, audit))
        notices.send(addressee, 'factors-removed');
    },

    async confirmPassword(account, password, audit) {
      const attempt = await throttle.admit({ email: account.email, clientAddress: audit.clientAddress });
      if (!(await verifyPassword(await store.passwordHashOf(account.id), password))) {
        throw new AppError('UNPROCESSABLE_CONTENT', 'The present password is wrong. Type it again.', {
          field: 'password',
        });
      }
      await attempt.forgive();
    },

    async startTotp(account) {
      const bytes = newTotpSecret();
      await store.keepPendingTotp(ownerOf(account), keys.seal(bytes, account.id));
      return presentTotp(bytes, account.email);
    },

    async confirmTotp(account, sessionId, code, audit) {
      const attempt = await throttle.admitFactor(account.id);
      const { pending } = await store.totpSecrets(account.id);
      const step = pending && totpStep(keys.unseal(pending, account.id), code, now());
      if (!step) {
        throw new AppError(
          'UNPROCESSABLE_CONTENT',
          'This is not the code of the moment. Look whether the clock of the device is right, then type the next one.',
          { field: 'code' },
        );
      }
      await attempt.forgive();
      const { codes, hashes } = recoveryCodesFor(account);
      await store.confirmTotp(ownerOf(account), step, hashes, sessionId, audit);
      notices.send(account, 'totp-added');
      return codes;
    },

    async removeTotp(account, audit) {
      if (!(await store.removeTotp(ownerOf(account), audit)))
        throw new AppError('NOT_FOUND', 'No authenticator app is set up.');
      notices.send(account, 'totp-removed');
    },

    async renewRecoveryCodes(account, audit) {
      if (!account.secondFactor.enrolled) {
        throw new AppError('CONFLICT', 'Set up an authenticator app or a passkey first.');
      }
      const { codes, hashes } = makeCodes(account.id);
      await store.replaceRecoveryCodes(ownerOf(account), hashes, audit);
      notices.send(account, 'recovery-codes-made');
      return codes;
    },

    async check(userId, method, code) {
      if (method === 'recovery-code') {
        const read = readRecoveryCode(code);
        return read !== null && store.useRecoveryCode(userId, keys.hashCode(read, userId), now());
      }
      const { secret } = await store.totpSecrets(userId);
      const step = secret && totpStep(keys.unseal(secret, userId), code.replaceAll(/\s/g, ''), now());
      return step !== null && store.useTotpStep(userId, step);
    },
  };
}

/** Whose second factors those of an account are. */
export function ownerOf(account: Account): FactorOwner {
  return { userId: account.id, organizationId: account.organization.id };
}
