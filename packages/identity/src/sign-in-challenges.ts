import { AppError } from '@ohm/errors';
import type { AuditContext } from './audit.ts';
import type { SignIn } from './identity.ts';
import { ownerOf, type SecondFactors } from './second-factors.ts';
import { hashSecret, isSecret, newSecret } from './secret.ts';
import type { IdentityStore, SessionAudience } from './store.ts';
import type { Throttle } from './throttle.ts';

/** How long somebody may look for their second factor. */
const challengeSeconds = 5 * 60;
/** More guesses than a person needs, and too few to guess one of a million. */
const attemptsAtMost = 5;

export const factorMethods = ['totp', 'recovery-code', 'passkey'] as const;
export type FactorMethod = (typeof factorMethods)[number];

/** What a sign-in still needs. The token stands for the password that was right, at this app, for five minutes. */
export interface SecondStep {
  readonly challengeToken: string;
  readonly methods: readonly FactorMethod[];
  /** Seconds. */
  readonly expiresIn: number;
}

/** The second step of a sign-in. */
export interface SignInChallenges {
  /** Null when the account has no second factor and the sign-in is complete. */
  begin(signIn: SignIn, audience: SessionAudience): Promise<SecondStep | null>;
  /**
   * Answers a challenge, once. @throws AppError UNAUTHORIZED when the code is wrong, and with `challenge: "over"` when one
   * has to begin anew; TOO_MANY_REQUESTS in a flood of guesses.
   */
  answer(
    step: {
      readonly challengeToken: string;
      readonly method: 'totp' | 'recovery-code';
      readonly code: string;
    },
    audience: SessionAudience,
    audit: AuditContext,
  ): Promise<SignIn>;
}

/** Challenges on a store, each good once and for five guesses. */
export function createSignInChallenges(options: {
  readonly store: IdentityStore;
  readonly throttle: Throttle;
  readonly factors: SecondFactors;
  /** Can passkeys be used here? */
  readonly passkeys: boolean;
  readonly now?: () => Date;
}): SignInChallenges {
  const { store, throttle, factors } = options;
  const now = options.now ?? (() => new Date());

  return {
    async begin({ account, passwordSetAt }, audience) {
      if (!account.secondFactor.enrolled || passwordSetAt === null) return null;
      const enrolled = await factors.list(account.id);
      const challengeToken = newSecret('challenge');
      await store.keepChallenge({
        ...ownerOf(account),
        hash: hashSecret(challengeToken),
        audience,
        passwordSetAt,
        expiresAt: new Date(now().getTime() + challengeSeconds * 1000),
      });
      const possible: Record<FactorMethod, boolean> = {
        totp: enrolled.totp,
        'recovery-code': enrolled.recoveryCodesLeft > 0,
        passkey: options.passkeys && audience !== 'api' && enrolled.passkeys.length > 0,
      };
      return {
        challengeToken,
        methods: factorMethods.filter((method) => possible[method]),
        expiresIn: challengeSeconds,
      };
    },

    async answer({ challengeToken, method, code }, audience, audit) {
      const hash = hashSecret(challengeToken);
      const tried = isSecret('challenge', challengeToken)
        ? await store.tryChallenge(hash, audience, attemptsAtMost, now())
        : null;
      if (!tried) throw over();
      const { account, passwordSetAt } = tried;
      const attempt = await throttle.admitFactor(account.id);
      if (!(await factors.check(account.id, method, code))) {
        await store.append(
          {
            action: 'session.refused',
            outcome: 'denied',
            organizationId: account.organization.id,
            details: { step: method },
          },
          { ...audit, userId: account.id },
        );
        throw new AppError(
          'UNAUTHORIZED',
          'This code is not right, or was used before. Type the next one of your app, or a recovery code.',
        );
      }
      if (!(await store.useChallenge(hash, now()))) throw over();
      await attempt.forgive();
      return { account, passwordSetAt };
    },
  };
}

function over(): AppError {
  return new AppError('UNAUTHORIZED', 'This took too long or too many attempts. Sign in again.', {
    challenge: 'over',
  });
}
