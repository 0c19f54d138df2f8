import { mayGrant } from '@ohm/access';
import { DropdownMenu } from '@ohm/ui';
import type { User } from '@ohm/web';
import { CircleHelp, ShieldOff, UserCheck, UserX, Wrench } from 'lucide-react';
import type { UserRecord } from '../api-types.ts';
import type { AccountAct } from './account-dialog.tsx';

export type UserDialog = 'manage' | 'explain' | AccountAct;

/** What may be done for one user. Nobody acts upon their own account, or one whose roles are not theirs to give. */
export function UserActions(props: {
  readonly user: UserRecord;
  readonly self: Pick<User, 'id' | 'roles'>;
  readonly onChoose: (dialog: UserDialog) => void;
}) {
  const { user, self, onChoose } = props;
  const grantable = mayGrant(self.roles);
  const mayAct = user.id !== self.id && user.roles.every((role) => grantable.includes(role));
  const active = user.deactivatedAt === null;
  return (
    <DropdownMenu
      context={user.name}
      items={[
        {
          label: 'Manage tools',
          icon: <Wrench />,
          disabled: !active,
          onSelect: () => onChoose('manage'),
        },
        { label: "Why can't they?", icon: <CircleHelp />, onSelect: () => onChoose('explain') },
        ...(user.secondFactor
          ? [
              {
                label: 'Remove second factors',
                icon: <ShieldOff />,
                disabled: !mayAct,
                onSelect: () => onChoose('remove-second-factors'),
              },
            ]
          : []),
        active
          ? {
              label: 'Deactivate',
              icon: <UserX />,
              tone: 'danger',
              disabled: !mayAct,
              onSelect: () => onChoose('deactivate'),
            }
          : {
              label: 'Reactivate',
              icon: <UserCheck />,
              disabled: !mayAct,
              onSelect: () => onChoose('reactivate'),
            },
      ]}
    />
  );
}
