import { type Column, EmptyState, Table } from '@ohm/ui';
import { Building2 } from 'lucide-react';
import type { OrganizationRecord } from '../api-types.ts';
import { toolChoices } from '../tool-states.ts';
import { ToolSwitch } from './tool-switch.tsx';

const columns: readonly Column<OrganizationRecord>[] = [
  { id: 'name', header: 'Name', rowHeader: true, cell: ({ name }) => name },
  { id: 'slug', header: 'Short name', cell: ({ slug }) => <code className="font-mono text-sm">{slug}</code> },
  {
    id: 'users',
    header: 'Users',
    cell: ({ userCount }) => <span className="tabular-nums">{userCount}</span>,
  },
  ...toolChoices.map(({ value, label }) => ({
    id: `tool-${value}`,
    header: label,
    cell: (organization: OrganizationRecord) => (
      <ToolSwitch organization={organization} tool={{ name: value, label }} />
    ),
  })),
];

/** Every organization with a switch for every registered tool. */
export function OrganizationTable({
  organizations,
}: {
  readonly organizations: readonly OrganizationRecord[];
}) {
  return (
    <Table
      caption="Organizations and their tools"
      columns={columns}
      rows={organizations}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<Building2 />} title="No organizations yet">
          The command admin:create makes the first one.
        </EmptyState>
      }
    />
  );
}
