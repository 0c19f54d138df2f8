import type { Invitation, InvitationRepository } from '@ohm/identity';
import type { Prisma } from '../client.ts';
import { rolesColumn } from '../columns.ts';
import { isId } from '../ids.ts';
import type { ReadClient, Scope } from '../scope.ts';
import { createApprovedInvitation, createPendingInvitation, openInvitation } from './invitation-creation.ts';
import { invitationState } from './invitation-state.ts';
import { addToken, supersedeTokens } from './invitation-tokens.ts';

/** How long invitations are listed that are pending no more. */
const LISTED_DAYS = 90;

/** Told of whoever is not a user of the organization: a platform administrator, or the command admin:create. */
const OUTSIDE = 'Ohm';

type Row = Prisma.InvitationGetPayload<object>;

function toInvitation(row: Row, inviterNames: ReadonlyMap<string, string>, now: Date): Invitation {
  const invitedBy = inviterNames.get(row.invitedById ?? '') ?? OUTSIDE;
  const { id, email, name, roles, enabledFeatures, createdAt, expiresAt } = row;
  return {
    id,
    email,
    name,
    roles,
    enabledFeatures,
    state: invitationState(row, now),
    invitedBy,
    createdAt,
    expiresAt,
  };
}

/** Invitations into the organization of a scope. */
export function createInvitationRepository(scope: Scope): InvitationRepository {
  const { organizationId, run, read } = scope;

  const inviterNames = async (client: ReadClient, rows: readonly Row[]): Promise<Map<string, string>> => {
    const inviters = rows.flatMap(({ invitedById }) => invitedById ?? []);
    const users = await client.user.findMany({
      where: { organizationId, id: { in: [...new Set(inviters)] } },
      select: { id: true, name: true },
    });
    return new Map(users.map(({ id, name }) => [id, name]));
  };
  const present = async (client: ReadClient, row: Row): Promise<Invitation> =>
    toInvitation(row, await inviterNames(client, [row]), new Date());
  const subject = (id: string) => ({ kind: 'invitation', id });

  return {
    list: () =>
      read(async (client) => {
        const now = new Date();
        const listedSince = new Date(now.getTime() - LISTED_DAYS * 86_400_000);
        const pending = { ...openInvitation, expiresAt: { gt: now } };
        const rows = await client.invitation.findMany({
          // One that stepped aside for a newer invitation to the same address says nothing that the newer one does not.
          where: { organizationId, supersededAt: null, OR: [pending, { createdAt: { gt: listedSince } }] },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        });
        const names = await inviterNames(client, rows);
        return rows.map((row) => toInvitation(row, names, now));
      }),

    get: (id) =>
      read(async (client) => {
        if (!isId(id)) return null;
        const row = await client.invitation.findFirst({ where: { organizationId, id } });
        return row && present(client, row);
      }),

    create: (invitation, token) => createPendingInvitation(scope, invitation, token, present),

    createApproved: (invitation, passwordHash) =>
      createApprovedInvitation(scope, invitation, passwordHash, present),

    update: (id, { name, roles, enabledFeatures }) =>
      run(async (scoped) => {
        if (!isId(id)) return null;
        const data = {
          ...(name !== undefined && { name }),
          ...(roles !== undefined && { roles: rolesColumn(roles) }),
          ...(enabledFeatures !== undefined && { enabledFeatures: [...enabledFeatures] }),
        };
        const [row] = await scoped.transaction.invitation.updateManyAndReturn({
          where: { organizationId, id, ...openInvitation, expiresAt: { gt: new Date() } },
          data,
        });
        if (!row) return null;
        const details = { roles: row.roles, enabledFeatures: row.enabledFeatures };
        await scoped.record({
          action: 'invitation.updated',
          outcome: 'success',
          subject: subject(id),
          details,
        });
        return present(scoped.transaction, row);
      }),

    revoke: (id) =>
      run(async (scoped) => {
        if (!isId(id)) return null;
        const now = new Date();
        const [row] = await scoped.transaction.invitation.updateManyAndReturn({
          where: { organizationId, id, ...openInvitation, expiresAt: { gt: now } },
          data: { revokedAt: now },
        });
        if (!row) return null;
        await scoped.record({ action: 'invitation.revoked', outcome: 'success', subject: subject(id) });
        return present(scoped.transaction, row);
      }),

    resend: (id, token) =>
      run(async ({ transaction, record }) => {
        if (!isId(id)) return null;
        const where = { organizationId, id, ...openInvitation };
        if (!(await transaction.invitation.findFirst({ where, select: { id: true } }))) return null;
        // Tokens first, then their invitation: whoever redeems one takes the locks in this order too.
        await supersedeTokens(transaction, organizationId, id);
        const [row] = await transaction.invitation.updateManyAndReturn({
          where,
          data: { expiresAt: token.expiresAt },
        });
        if (!row) return null;
        await addToken(transaction, organizationId, id, token);
        await record({ action: 'invitation.resent', outcome: 'success', subject: subject(id) });
        return present(transaction, row);
      }),
  };
}
