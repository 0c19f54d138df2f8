import { homePortal, type Portal, roles } from '@ohm/access';
import type { ApiConfig } from '@ohm/config';
import {
  createAccountNotices,
  createAfterAnswer,
  createFactorKeys,
  createIdentity,
  createInvitations,
  createPasskeys,
  createPasswordResets,
  createSecondFactors,
  createSignInChallenges,
  createThrottle,
  type IdentityStore,
  type Mailer,
} from '@ohm/identity';
import type { ProcedureServices } from '@ohm/router';
import type { Logger } from './log.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Who people are: sign-in, and every way to it. */
type IdentityServices = Pick<
  ProcedureServices,
  'identity' | 'invitations' | 'passwordResets' | 'secondFactors' | 'passkeys' | 'challenges'
>;

/**
 * Builds them on one store and one mailer; `settled` resolves when every mail that was asked for has been handed over.
 */
export function wireIdentity(options: {
  readonly config: ApiConfig;
  readonly store: IdentityStore;
  readonly mailer: Mailer;
  readonly portals: Readonly<Record<Portal, string>>;
  readonly log: Logger;
  readonly sleep?: (ms: number) => Promise<void>;
}): { readonly people: IdentityServices; settled(): Promise<void> } {
  const { config, store, mailer, portals, log, sleep } = options;
  const onMailFailure = (error: unknown) => log.error({ event: 'mail not sent', error });
  const relyingParty = relyingPartyOf(portals);
  const throttle = createThrottle({ store, ...(sleep && { sleep }) });
  const afterAnswer = createAfterAnswer(onMailFailure);
  const notices = createAccountNotices({ mailer, afterAnswer });
  const secondFactors = createSecondFactors({
    store,
    throttle,
    notices,
    keys: createFactorKeys(config.SECOND_FACTOR_SECRET),
  });
  const people: IdentityServices = {
    secondFactors,
    passkeys: createPasskeys({ store, factors: secondFactors, notices, relyingParty }),
    challenges: createSignInChallenges({
      store,
      throttle,
      factors: secondFactors,
      passkeys: relyingParty !== null,
    }),
    identity: createIdentity({
      store,
      throttle,
      notices,
      accessTokenSecret: config.ACCESS_TOKEN_SECRET,
      issuer: config.PUBLIC_API_URL,
    }),
    invitations: createInvitations({ store, mailer, doctorUrl: config.PUBLIC_DOCTOR_URL, onMailFailure }),
    passwordResets: createPasswordResets({
      store,
      throttle,
      mailer,
      notices,
      afterAnswer,
      resetUrl: (held) =>
        `${portals[homePortal(roles.filter((role) => held.includes(role)))]}/reset-password`,
      ...(sleep && { sleep }),
    }),
  };
  return { people, settled: () => afterAnswer.settled() };
}
