import { Badge, Button, Card, type Column, FormError, LocalTime, Table } from '@ohm/ui';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import type { createAccountSessions } from '../account-sessions.ts';
import { AccountPage } from './account-page.tsx';

type Loader = ReturnType<typeof createAccountSessions>['loader'];
type Action = ReturnType<typeof createAccountSessions>['action'];
type Session = Awaited<ReturnType<Loader>>['sessions'][number];

const places: Readonly<Record<Session['audience'], string>> = {
  doctor: 'Ohm',
  admin: 'Ohm Admin',
  tools: 'Ohm Tools',
  api: 'API',
};

/** Where somebody is signed in, in every app; pair it with createAccountSessions. */
export function AccountSessionsPage() {
  const { sessions } = useLoaderData<Loader>();
  const answer = useActionData<Action>();
  const { state, formData } = useNavigation();
  const leaving = state === 'idle' ? null : (formData?.get('id') ?? 'others');
  const problem = answer && 'problem' in answer ? answer.problem : null;

  const columns: readonly Column<Session>[] = [
    {
      id: 'device',
      header: 'Device',
      rowHeader: true,
      cell: ({ device, current }) => (
        <span className="flex flex-wrap items-center gap-2">
          {device ?? 'Unknown program'}
          {current && <Badge tone="success">This session</Badge>}
        </span>
      ),
    },
    { id: 'app', header: 'Signed in to', cell: ({ audience }) => places[audience] },
    { id: 'since', header: 'Since', cell: ({ createdAt }) => <LocalTime iso={createdAt} seconds={false} /> },
    {
      id: 'used',
      header: 'Last used',
      cell: ({ lastUsedAt }) => <LocalTime iso={lastUsedAt} seconds={false} />,
    },
    {
      id: 'address',
      header: 'Address',
      cell: ({ clientAddress }) => <span className="wrap-anywhere">{clientAddress ?? 'unknown'}</span>,
    },
    {
      id: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: ({ id, device, audience, current }) =>
        current ? null : (
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <Button
              type="submit"
              size="sm"
              pending={leaving === id}
              aria-label={`Sign out ${device ?? 'unknown program'}, ${places[audience]}`}
            >
              Sign out
            </Button>
          </Form>
        ),
    },
  ];

  return (
    <AccountPage
      title="Sessions"
      description="Where you are signed in. Sign out what you do not recognise, then change your password."
      actions={
        sessions.length > 1 && (
          <Form method="post">
            <Button type="submit" pending={leaving === 'others'}>
              Sign out everywhere else
            </Button>
          </Form>
        )
      }
    >
      <div className="grid gap-4">
        <FormError message={problem?.message} focusKey={problem} />
        <Card flush>
          <Table caption="Your sessions" columns={columns} rows={sessions} rowKey={({ id }) => id} wide />
        </Card>
      </div>
    </AccountPage>
  );
}
