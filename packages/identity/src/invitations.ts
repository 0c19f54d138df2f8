import { AppError } from '@ohm/errors';
import { type Account, normalizeEmail, type Organization } from './account.ts';
import type { AuditContext } from './audit.ts';
import type {
  Invitation,
  InvitationChange,
  InvitationConflict,
  InvitationPreview,
  InvitationRepository,
  NewInvitation,
} from './invitation.ts';
import { accountElsewhereMail, invitationMail } from './invitation-mail.ts';
import type { Mailer } from './mail.ts';
import { assertStrong } from './new-password.ts';
import { hashPassword } from './password.ts';
import { hashSecret, isSecret, newSecret } from './secret.ts';
import type { IdentityStore } from './store.ts';

/** How long the link of an invitation is good. */
export const invitationHours = 72;

/** An invitation, and whether its mail was handed over. */
export interface SentInvitation {
  readonly invitation: Invitation;
  /** `none` for an auto-approved account: there is nothing to accept. */
  readonly delivery: 'sent' | 'failed' | 'none';
}

/** Inviting people into one organization, and what they do with the link. */
export interface Invitations {
  /** @throws AppError CONFLICT when the address has an account or a pending invitation in this organization. */
  create(where: InvitationScope, invitation: NewInvitation): Promise<SentInvitation>;
  /**
   * Creates the account at once with a password that an administrator chose.
   * @throws AppError CONFLICT as above, UNPROCESSABLE_CONTENT when the password is weak.
   */
  createApproved(
    where: InvitationScope,
    invitation: NewInvitation,
    password: string,
  ): Promise<SentInvitation>;
  /** @throws AppError NOT_FOUND, or CONFLICT when it is no longer pending. */
  update(where: InvitationScope, id: string, change: InvitationChange): Promise<Invitation>;
  /** @throws AppError NOT_FOUND, or CONFLICT when it is no longer pending. */
  revoke(where: InvitationScope, id: string): Promise<Invitation>;
  /** Sends a new link; older ones stop working. @throws AppError NOT_FOUND, or CONFLICT when accepted or revoked. */
  resend(where: InvitationScope, id: string): Promise<SentInvitation>;
  /** @throws AppError NOT_FOUND when no such invitation was ever sent. */
  inspect(token: string): Promise<InvitationPreview>;
  /**
   * Redeems the link once. @throws AppError NOT_FOUND or CONFLICT with a sentence that says what stands in the way,
   * UNPROCESSABLE_CONTENT when the password is weak.
   */
  accept(token: string, password: string, audit: AuditContext): Promise<Account>;
}

/** One organization and its repository. */
export interface InvitationScope {
  readonly organization: Organization;
  readonly repository: InvitationRepository;
}

/** Invitations by mail, on a store. */
export function createInvitations(options: {
  readonly store: IdentityStore;
  readonly mailer: Mailer;
  /** The public address of the doctor app, where links are accepted. */
  readonly doctorUrl: string;
  readonly now?: () => Date;
  /** Told when a mail could not be handed over; gets the error and no address. */
  readonly onMailFailure?: (error: unknown) => void;
}): Invitations {
  const { store, mailer } = options;
  const now = options.now ?? (() => new Date());

  const newToken = () => {
    const token = newSecret('invitation');
    return {
      token,
      hash: hashSecret(token),
      expiresAt: new Date(now().getTime() + invitationHours * 3_600_000),
    };
  };

  const send = async (
    where: InvitationScope,
    invitation: Invitation,
    token: string,
  ): Promise<SentInvitation> => {
    const { email, name, expiresAt } = invitation;
    const organization = where.organization.name;
    const mail = (await store.hasAccountElsewhere(email, where.organization.id))
      ? accountElsewhereMail({ email, name, organization })
      : invitationMail({
          email,
          name,
          organization,
          token,
          expiresAt,
          acceptUrl: `${options.doctorUrl}/accept-invite`,
        });
    try {
      await mailer.send(mail);
      return { invitation, delivery: 'sent' };
    } catch (error) {
      options.onMailFailure?.(error);
      return { invitation, delivery: 'failed' };
    }
  };

  /** Why nothing was changed: the invitation is not there, or is no longer pending. */
  const refusal = async (where: InvitationScope, id: string): Promise<AppError> => {
    const invitation = await where.repository.get(id);
    if (!invitation) return new AppError('NOT_FOUND', 'There is no such invitation.');
    return new AppError('CONFLICT', notPending[invitation.state]);
  };

  return {
    async create(where, invitation) {
      const { token, ...stored } = newToken();
      const result = await where.repository.create(normalized(invitation), stored);
      if ('conflict' in result) throw conflictError(result.conflict);
      return send(where, result.created, token);
    },

    async createApproved(where, invitation, password) {
      const wanted = normalized(invitation);
      assertStrong(password, { ...wanted, organization: where.organization }, 'password');
      if (await store.hasAccountElsewhere(wanted.email, where.organization.id)) {
        // An account cannot be made here, and the administrator must not learn why: it becomes an ordinary invitation.
        return this.create(where, wanted);
      }
      const result = await where.repository.createApproved(wanted, await hashPassword(password));
      if ('conflict' in result) throw conflictError(result.conflict);
      return { invitation: result.created, delivery: 'none' };
    },

    async update(where, id, change) {
      return (await where.repository.update(id, change)) ?? Promise.reject(await refusal(where, id));
    },

    async revoke(where, id) {
      return (await where.repository.revoke(id)) ?? Promise.reject(await refusal(where, id));
    },

    async resend(where, id) {
      const { token, ...stored } = newToken();
      const invitation = await where.repository.resend(id, stored);
      if (!invitation) throw await refusal(where, id);
      return send(where, invitation, token);
    },

    async inspect(token) {
      const preview = isSecret('invitation', token)
        ? await store.inspectInvitation(hashSecret(token), now())
        : null;
      if (!preview) throw unknownInvitation();
      return preview;
    },

    async accept(token, password, audit) {
      if (!isSecret('invitation', token)) throw unknownInvitation();
      const tokenHash = hashSecret(token);
      // Hashing is dear on purpose, so nobody gets it for a link that is no longer good.
      const preview = await store.inspectInvitation(tokenHash, now());
      if (preview?.state === 'pending') {
        assertStrong(password, { ...preview, organization: { name: preview.organization } }, 'password');
      }
      const refused =
        preview?.state === 'pending'
          ? await store.acceptInvitation(tokenHash, await hashPassword(password), now(), audit)
          : { refused: preview?.state ?? ('unknown' as const) };
      if ('account' in refused) return refused.account;
      if (refused.refused === 'unknown') throw unknownInvitation();
      throw new AppError('CONFLICT', refusals[refused.refused], { state: refused.refused });
    },
  };
}

/** What an administrator is told who would change an invitation that is not pending. */
const notPending = {
  pending: 'This invitation was changed just now. Load the page anew, then try again.',
  accepted:
    'This invitation is accepted and can no longer be changed. Change the tools of the account under Doctors.',
  expired: 'This invitation has expired. Resend it, or invite the address anew.',
  revoked: 'This invitation is revoked and can no longer be changed. Invite the address anew.',
} as const satisfies Record<Invitation['state'], string>;

/** What the accept page says of a link that is no longer good. */
export const refusals = {
  accepted: 'This invitation has been accepted already. Sign in with the password that was set then.',
  expired: 'This invitation has expired. Ask your admin to send it again.',
  revoked: 'This invitation has been withdrawn. Ask your admin whether you should get a new one.',
  superseded: 'A newer invitation has been sent. Open the link in the latest mail.',
  'account-exists': 'This address has an account already. Sign in with its password.',
} as const;

function unknownInvitation(): AppError {
  return new AppError(
    'NOT_FOUND',
    'This invitation link is not valid. Open the link in the mail again, or ask your admin for a new one.',
  );
}

function conflictError(conflict: InvitationConflict): AppError {
  if (conflict.kind === 'account') {
    return new AppError(
      'CONFLICT',
      'This address has an account in your organization already. Change its tools under Doctors.',
      {
        conflict: 'account',
      },
    );
  }
  return new AppError(
    'CONFLICT',
    'This address has a pending invitation already. Edit it instead of sending a second one.',
    {
      conflict: 'pending',
      invitationId: conflict.invitationId,
    },
  );
}

function normalized<Wanted extends NewInvitation>(invitation: Wanted): Wanted {
  return { ...invitation, email: normalizeEmail(invitation.email), name: invitation.name.trim() };
}
