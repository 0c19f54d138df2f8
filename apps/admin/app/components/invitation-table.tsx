import {
  Badge,
  type Column,
  ConfirmDialog,
  EmptyState,
  LocalTime,
  Table,
  type ToastMessage,
  type Tone,
  useToast,
} from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import type { Delivery, Invitation } from '../api-types.ts';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import type { action } from '../routes/_app.invitations.tsx';
import { InvitationActions } from './invitation-actions.tsx';
import { RoleList } from './role-list.tsx';
import { ToolList } from './tool-list.tsx';
import { useAnswer } from './use-answer.ts';

const states: Record<Invitation['state'], { readonly label: string; readonly tone: Tone }> = {
  pending: { label: 'Pending', tone: 'accent' },
  accepted: { label: 'Accepted', tone: 'success' },
  expired: { label: 'Expired', tone: 'warning' },
  revoked: { label: 'Revoked', tone: 'neutral' },
};

const sent = (email: string): ToastMessage => ({
  tone: 'success',
  title: `New link sent to ${email}`,
  description: 'Older links no longer work.',
});
const answers: Record<Delivery | 'revoked', (email: string) => ToastMessage> = {
  sent,
  none: sent,
  failed: (email) => ({
    tone: 'danger',
    title: `The mail to ${email} could not be sent`,
    description: 'Use “Resend” again in a while.',
  }),
  revoked: (email) => ({
    tone: 'success',
    title: `Invitation of ${email} revoked`,
    description: 'Its link no longer works.',
  }),
};

export interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly organization: Pick<ChosenOrganization, 'features' | 'query'>;
  readonly busy: boolean;
}

/** The invitations of an organization; those that still can be are edited, resent and revoked here. */
export function InvitationTable({ invitations, organization, busy }: InvitationTableProps) {
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const pending = fetcher.state === 'idle' ? null : fetcher.formData;

  useAnswer(fetcher, (answer) => {
    setRevoking(null);
    if ('problem' in answer) toast({ tone: 'danger', title: answer.problem.message });
    else toast(answers[answer.outcome](answer.email));
  });

  const columns: readonly Column<Invitation>[] = [
    {
      id: 'name',
      header: 'Name',
      rowHeader: true,
      cell: ({ name, email }) => (
        <span className="block min-w-24 wrap-anywhere">
          {name}
          <span className="block text-sm font-normal text-ink-muted">{email}</span>
        </span>
      ),
    },
    { id: 'role', header: 'Role', cell: ({ roles }) => <RoleList roles={roles} /> },
    {
      id: 'tools',
      header: 'Tools',
      cell: (invitation) => <ToolList listed={invitation} features={organization.features} />,
    },
    {
      id: 'state',
      header: 'State',
      cell: ({ state, expiresAt }) => (
        <>
          <Badge tone={states[state].tone}>{states[state].label}</Badge>
          {state === 'pending' && (
            <span className="mt-1 block text-sm text-ink-muted">
              until <LocalTime iso={expiresAt} seconds={false} />
            </span>
          )}
        </>
      ),
    },
    { id: 'invited-by', header: 'Invited by', cell: ({ invitedBy }) => invitedBy },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: (invitation) => (
        <InvitationActions
          invitation={invitation}
          query={organization.query}
          resending={pending?.get('intent') === 'resend' && pending.get('id') === invitation.id}
          onResend={() => fetcher.submit({ intent: 'resend', id: invitation.id }, { method: 'post' })}
          onRevoke={() => setRevoking(invitation)}
        />
      ),
    },
  ];

  return (
    <>
      <Table
        caption="Invitations"
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
        busy={busy}
        wide
        empty={
          <EmptyState icon={<Mail />} title="Nobody has been invited yet">
            Invite doctor sends a link with which somebody sets a password.
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={(open) => !open && setRevoking(null)}
        title={`Revoke the invitation of ${revoking?.email}?`}
        description="The link that was sent stops working at once. You can invite the address again."
        confirmLabel="Revoke invitation"
        pending={pending?.get('intent') === 'revoke'}
        onConfirm={() =>
          revoking && fetcher.submit({ intent: 'revoke', id: revoking.id }, { method: 'post' })
        }
      />
    </>
  );
}
