import { randomInt } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { AppError } from '@ohm/errors';
import { type Account, normalizeEmail } from './account.ts';
import type { AccountNotices } from './account-notices.ts';
import type { AfterAnswer } from './after-answer.ts';
import type { AuditContext } from './audit.ts';
import type { Mailer } from './mail.ts';
import { assertStrong } from './new-password.ts';
import { hashPassword } from './password.ts';
import { passwordResetMail } from './password-reset-mail.ts';
import { hashSecret, isSecret, newSecret } from './secret.ts';
import type { IdentityStore } from './store.ts';
import type { Throttle } from './throttle.ts';

/**
 * A mail waits up to so long, in milliseconds, so that what comes next is not slower where there was an account: whoever asks
 * twice would learn from the second answer what the first does not tell.
 */
const scatterMs = 3_000;

/** NIST SP 800-63B-4 section 4.2.2.2: a recovery code sent by mail is good for 24 hours at most. */
const resetHours = 24;

/** The way back in for whoever forgot their password. */
export interface PasswordResets {
  /**
   * Sends a link where the address has an account. Answers the same, and as soon, where it has none: everything that
   * depends on the account happens after the answer. @throws AppError TOO_MANY_REQUESTS
   */
  request(email: string, audit: AuditContext): Promise<void>;
  /**
   * Sets a new password with a link, once, and ends every session.
   * @throws AppError NOT_FOUND when the link is not good, UNPROCESSABLE_CONTENT when the password is weak.
   */
  reset(token: string, password: string, audit: AuditContext): Promise<Account>;
}

/** Links by mail, on a store. */
export function createPasswordResets(options: {
  readonly store: IdentityStore;
  readonly throttle: Throttle;
  readonly mailer: Mailer;
  readonly notices: AccountNotices;
  readonly afterAnswer: AfterAnswer;
  /** The page where the holder of these roles sets a new password. */
  readonly resetUrl: (roles: readonly string[]) => string;
  readonly now?: () => Date;
  /** Tests do not wait. */
  readonly sleep?: (ms: number) => Promise<void>;
}): PasswordResets {
  const { store, throttle, mailer, notices, afterAnswer } = options;
  const now = options.now ?? (() => new Date());
  const sleep = options.sleep ?? ((ms: number) => sleepFor(ms));
  const send = async (email: string, audit: AuditContext) => {
    if (!(await throttle.allowsMail(email))) return;
    const token = newSecret('reset');
    const expiresAt = new Date(now().getTime() + resetHours * 3_600_000);
    const account = await store.createPasswordReset(email, { hash: hashSecret(token), expiresAt }, audit);
    if (!account) return;
    const { name, roles } = account;
    await mailer.send(
      passwordResetMail({ email: account.email, name, token, expiresAt, resetUrl: options.resetUrl(roles) }),
    );
  };

  return {
    async request(email, audit) {
      await throttle.admitRequest(audit.clientAddress);
      afterAnswer.run(async () => {
        await sleep(randomInt(scatterMs));
        await send(normalizeEmail(email), audit);
      });
    },

    async reset(token, password, audit) {
      const hash = hashSecret(token);
      const found = isSecret('reset', token) ? await store.findPasswordReset(hash, now()) : null;
      if (!found) throw deadLink();
      assertStrong(password, found, 'password');
      const account = await store.redeemPasswordReset(hash, await hashPassword(password), now(), audit);
      if (!account) throw deadLink();
      notices.send(account, 'password-changed');
      return account;
    },
  };
}

function deadLink(): AppError {
  return new AppError(
    'NOT_FOUND',
    'This link is no longer good: it was used, replaced, or is older than a day. Ask for a new one.',
  );
}
