import { homePortal, type Portal, roles } from '@ohm/access';
import type { ApiConfig } from '@ohm/config';
import {
  createFactorKeys,
  createIdentity,
  createInvitations,
  createPasskeys,
  createPasswordResets,
  createSecondFactors,
  createSignInChallenges,
  createThrottle,
  type Identity,
  type IdentityStore,
  type Invitations,
  type Mailer,
  type Passkeys,
  type PasswordResets,
  type SecondFactors,
  type SignInChallenges,
} from '@ohm/identity';
import type { Logger } from './log.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Who people are: sign-in, and every way to it. */
export interface IdentityServices {
  readonly identity: Identity;
  readonly invitations: Invitations;
  readonly passwordResets: PasswordResets;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly challenges: SignInChallenges;
}

export function wireIdentity(options: {
  readonly config: ApiConfig;
  readonly store: IdentityStore;
  readonly mailer: Mailer;
  readonly portals: Readonly<Record<Portal, string>>;
  readonly log: Logger;
  readonly sleep?: (ms: number) => Promise<void>;
}): IdentityServices {
  const { config, store, mailer, portals, log, sleep } = options;
  const onMailFailure = (error: unknown) => log.error({ event: 'mail not sent', error });
  const relyingParty = relyingPartyOf(portals);
  const throttle = createThrottle({ store, ...(sleep && { sleep }) });
  const secondFactors = createSecondFactors({
    store,
    throttle,
    keys: createFactorKeys(config.SECOND_FACTOR_SECRET),
  });
  return {
    secondFactors,
    passkeys: createPasskeys({ store, factors: secondFactors, relyingParty }),
    challenges: createSignInChallenges({
      store,
      throttle,
      factors: secondFactors,
      passkeys: relyingParty !== null,
    }),
    identity: createIdentity({
      store,
      throttle,
      accessTokenSecret: config.ACCESS_TOKEN_SECRET,
      issuer: config.PUBLIC_API_URL,
    }),
    invitations: createInvitations({ store, mailer, doctorUrl: config.PUBLIC_DOCTOR_URL, onMailFailure }),
    passwordResets: createPasswordResets({
      store,
      throttle,
      mailer,
      resetUrl: (held) =>
        `${portals[homePortal(roles.filter((role) => held.includes(role)))]}/reset-password`,
      onMailFailure,
    }),
  };
}
