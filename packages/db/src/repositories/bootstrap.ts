import type { IdentityStore } from '@ohm/identity';
import { appendAudit } from '../audit-row.ts';
import type { PrismaClient } from '../client.ts';
import { bytesColumn, rolesColumn } from '../columns.ts';
import { newId } from '../ids.ts';
import { transactionLimits } from '../scope.ts';

/** The first administrator of an installation, before there is anybody to invite them. */
export function createBootstrap(client: PrismaClient): Pick<IdentityStore, 'bootstrap'> {
  return {
    bootstrap: ({ email, name, roles, organization }, token, audit) =>
      client.$transaction(async (transaction) => {
        if (await transaction.user.findUnique({ where: { email }, select: { id: true } })) {
          return { refused: 'account-exists' } as const;
        }
        const { slug } = organization;
        const { count } = await transaction.organization.createMany({
          data: { id: newId(), slug, name: organization.name },
          skipDuplicates: true,
        });
        const { id: organizationId } = await transaction.organization.findUniqueOrThrow({
          where: { slug },
          select: { id: true },
        });
        if (count > 0) {
          const subject = { kind: 'organization', id: organizationId };
          await appendAudit(
            transaction,
            organizationId,
            { action: 'organization.created', outcome: 'success', subject },
            audit,
          );
        }

        // Whoever runs the command again wants a link that works: the earlier one gives way.
        await transaction.invitation.updateMany({
          where: { organizationId, email, acceptedAt: null, revokedAt: null, supersededAt: null },
          data: { supersededAt: new Date() },
        });
        const id = newId();
        await transaction.invitation.create({
          data: { id, organizationId, email, name, roles: rolesColumn(roles), expiresAt: token.expiresAt },
        });
        await transaction.invitationToken.create({
          data: {
            hash: bytesColumn(token.hash),
            invitationId: id,
            organizationId,
            expiresAt: token.expiresAt,
          },
        });
        const subject = { kind: 'invitation', id };
        await appendAudit(
          transaction,
          organizationId,
          { action: 'invitation.created', outcome: 'success', subject, details: { roles } },
          audit,
        );
        return { created: true } as const;
      }, transactionLimits),
  };
}
