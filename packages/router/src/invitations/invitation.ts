import { roles } from '@ohm/access';
import type { Invitation, SentInvitation } from '@ohm/identity';
import { z } from 'zod';

export const invitationOutput = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  enabledFeatures: z.array(z.string()),
  state: z.enum(['pending', 'accepted', 'expired', 'revoked']),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

/** An invitation whose mail was to be sent; `failed` asks for a resend. */
export const sentInvitationOutput = invitationOutput.extend({ delivery: z.enum(['sent', 'failed', 'none']) });

/** The invitation with its times as they cross the wire. */
export function presentInvitation(invitation: Invitation): z.output<typeof invitationOutput> {
  const { createdAt, expiresAt } = invitation;
  return invitationOutput.parse({
    ...invitation,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
}

/** The same, and what became of its mail. */
export function presentSent({ invitation, delivery }: SentInvitation): z.output<typeof sentInvitationOutput> {
  return { ...presentInvitation(invitation), delivery };
}
