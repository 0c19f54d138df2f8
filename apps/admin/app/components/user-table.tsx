import { Badge, type Column, EmptyState, Table, TextField } from '@ohm/ui';
import type { User } from '@ohm/web';
import { UserSearch } from 'lucide-react';
import { useState } from 'react';
import type { UserRecord } from '../api-types.ts';
import type { ChosenOrganization } from '../chosen-organization.server.ts';
import { AccountDialog } from './account-dialog.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import { ManageToolsDialog } from './manage-tools-dialog.tsx';
import { RoleList } from './role-list.tsx';
import { ToolList } from './tool-list.tsx';
import { UserActions, type UserDialog } from './user-actions.tsx';

export interface UserTableProps {
  readonly users: readonly UserRecord[];
  readonly organization: Pick<ChosenOrganization, 'name' | 'features'>;
  /** Who looks at it: nobody closes their own account, or one of somebody whose roles are not theirs to give. */
  readonly self: Pick<User, 'id' | 'roles'>;
  readonly busy: boolean;
}

/** The users of an organization, found by name or address, with what may be done for each. */
export function UserTable({ users, organization, self, busy }: UserTableProps) {
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<{
    readonly dialog: UserDialog;
    readonly user: UserRecord;
  } | null>(null);
  const wanted = filter.trim().toLowerCase();
  const found = users.filter(({ name, email }) => `${name}\n${email}`.toLowerCase().includes(wanted));
  const close = () => setOpen(null);

  const columns: readonly Column<UserRecord>[] = [
    { id: 'name', header: 'Name', rowHeader: true, cell: userName },
    {
      id: 'email',
      header: 'Email',
      cell: ({ email }) => <span className="block min-w-36 wrap-anywhere">{email}</span>,
    },
    { id: 'role', header: 'Role', cell: ({ roles }) => <RoleList roles={roles} /> },
    {
      id: 'tools',
      header: 'Tools',
      cell: (user) => <ToolList listed={user} features={organization.features} />,
    },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: (user) => (
        <UserActions user={user} self={self} onChoose={(dialog) => setOpen({ dialog, user })} />
      ),
    },
  ];

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 border-b p-4">
        <TextField
          label="Find by name or email"
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="w-full sm:w-72"
        />
        <p role="status" className="text-sm text-ink-muted">
          {wanted ? `${found.length} of ${users.length}` : users.length}{' '}
          {users.length === 1 ? 'user' : 'users'}
        </p>
      </div>
      <Table
        caption="Users and their tools"
        columns={columns}
        rows={found}
        rowKey={({ id }) => id}
        busy={busy}
        wide
        empty={
          <EmptyState
            icon={<UserSearch />}
            title={wanted ? `Nobody here is called “${filter.trim()}”` : 'No users yet'}
          >
            {wanted
              ? 'Look for a part of the name or of the address.'
              : 'Whoever accepts an invitation appears here.'}
          </EmptyState>
        }
      />
      {open?.dialog === 'manage' && (
        <ManageToolsDialog key={open.user.id} user={open.user} organization={organization} onClose={close} />
      )}
      {open?.dialog === 'explain' && (
        <ExplainDialog user={open.user} organization={organization} onClose={close} />
      )}
      {open && open.dialog !== 'manage' && open.dialog !== 'explain' && (
        <AccountDialog act={open.dialog} user={open.user} onClose={close} />
      )}
    </>
  );
}

function userName({ name, deactivatedAt }: UserRecord) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {name}
      {deactivatedAt && <Badge tone="danger">Deactivated</Badge>}
    </span>
  );
}
