import { Badge, type Column, LocalTime, Table, type Tone } from '@ohm/ui';
import type { AuditEvent } from '../api-types.ts';
import { actionLabel } from '../audit-actions.ts';
import { outcomeLabels } from '../audit-filter.ts';

const outcomes: Record<AuditEvent['outcome'], { readonly label: string; readonly tone: Tone }> = {
  success: { label: outcomeLabels.success, tone: 'success' },
  denied: { label: outcomeLabels.denied, tone: 'warning' },
  failure: { label: outcomeLabels.failure, tone: 'danger' },
};

const columns: readonly Column<AuditEvent>[] = [
  { id: 'time', header: 'Time', rowHeader: true, cell: ({ at }) => <LocalTime iso={at} /> },
  {
    id: 'who',
    header: 'Who',
    cell: ({ userId, userName }) => userName ?? (userId ? <Id id={userId} /> : 'Nobody signed in'),
  },
  { id: 'action', header: 'Action', cell: ({ action }) => <span title={action}>{actionLabel(action)}</span> },
  {
    id: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].label}</Badge>,
  },
  {
    id: 'subject',
    header: 'Subject',
    cell: ({ subject }) => (subject ? <Id kind={subject.kind} id={subject.id} /> : <Nothing />),
  },
  { id: 'details', header: 'Details', cell: ({ details }) => <Details details={details} /> },
  {
    id: 'address',
    header: 'Address',
    cell: ({ clientAddress }) =>
      clientAddress ? <span className="block min-w-20 wrap-anywhere">{clientAddress}</span> : <Nothing />,
  },
];

/** Events of the audit log, as they were recorded. */
export function AuditTable({
  events,
  busy,
}: {
  readonly events: readonly AuditEvent[];
  readonly busy: boolean;
}) {
  return (
    <Table caption="Audit log" columns={columns} rows={events} rowKey={({ id }) => id} busy={busy} wide />
  );
}

/** The end of an id: what tells ids of about the same time apart. */
const shortId = (id: string) => `…${id.slice(-8)}`;

function Id({ kind, id }: { readonly kind?: string; readonly id: string }) {
  return (
    <span title={id}>
      {kind} <code className="font-mono text-sm whitespace-nowrap text-ink-muted">{shortId(id)}</code>
    </span>
  );
}

function Details({ details = {} }: Pick<AuditEvent, 'details'>) {
  const { before, after, ...rest } = details;
  const parts = Object.entries(rest).map(([name, value]) => `${name}: ${inWords(value)}`);
  if (after !== undefined) parts.unshift(`${inWords(before)} → ${inWords(after)}`);
  if (parts.length === 0) return <Nothing />;
  return <span className="block min-w-20 text-sm wrap-anywhere text-ink-muted">{parts.join('; ')}</span>;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || 'none';
  return String(value).replace(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, shortId);
}

function Nothing() {
  return <span className="text-ink-muted">–</span>;
}
