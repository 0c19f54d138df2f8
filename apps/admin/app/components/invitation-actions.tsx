import { Button, IconButton } from '@ohm/ui';
import { Pencil } from 'lucide-react';
import type { Invitation } from '../api-types.ts';
import { ButtonTo } from './button-to.tsx';

/** What can be done with an invitation in its present state. */
export function InvitationActions(props: {
  readonly invitation: Invitation;
  readonly query: string;
  readonly resending: boolean;
  readonly onResend: () => void;
  readonly onRevoke: () => void;
}) {
  const { id, state } = props.invitation;
  if (state !== 'pending' && state !== 'expired') return null;
  return (
    <span className="flex flex-wrap items-center gap-1.5 @4xl:justify-end">
      {state === 'pending' && (
        <ButtonTo path={`/invitations/${id}/edit`} query={props.query}>
          <IconButton type="submit" label="Edit invitation" icon={<Pencil />} />
        </ButtonTo>
      )}
      <Button size="sm" pending={props.resending} onClick={props.onResend}>
        Resend
      </Button>
      {state === 'pending' && (
        <Button size="sm" onClick={props.onRevoke}>
          Revoke
        </Button>
      )}
    </span>
  );
}
