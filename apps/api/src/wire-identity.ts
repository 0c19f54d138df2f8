import { homePortal, type Portal, roles } from '@ohm/access';
import type { ApiConfig } from '@ohm/config';
import {
  createIdentity,
  createInvitations,
  createPasswordResets,
  createThrottle,
  type Identity,
  type IdentityStore,
  type Invitations,
  type Mailer,
  type PasswordResets,
} from '@ohm/identity';
import type { Logger } from './log.ts';

/** Who people are: sign-in, and every way to it. */
export interface IdentityServices {
  readonly identity: Identity;
  readonly invitations: Invitations;
  readonly passwordResets: PasswordResets;
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
  const throttle = createThrottle({ store, ...(sleep && { sleep }) });
  return {
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
