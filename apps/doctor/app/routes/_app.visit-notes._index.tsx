import { buttonClass, Card, EmptyState, PageHeader, Table } from '@ohm/ui';
import { may, RouteError } from '@ohm/web/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { NotebookPen } from 'lucide-react';
import { type VisitNoteRow, visitNoteColumns } from '../components/visit-note-columns.tsx';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Visit notes · Ohm' }];

/** How many are listed; older ones are found with their patient. */
const limit = 100;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user }) => {
    const { visitNotes } = await api.visitNotes.list.query({ limit });
    return { visitNotes, mayWrite: may(user, 'visitNotes.create') };
  });

export default function VisitNotes() {
  const { visitNotes, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Visit notes"
        actions={
          mayWrite && (
            <Link to="new" className={buttonClass({ variant: 'primary' })}>
              <NotebookPen aria-hidden className="size-[1.15em]" />
              Write visit note
            </Link>
          )
        }
      />
      <Card flush>
        <Table<VisitNoteRow>
          caption="Visit notes"
          columns={visitNoteColumns}
          rows={visitNotes}
          rowKey={(note) => note.id}
          empty={<EmptyState title="No visit notes yet">Write the first one.</EmptyState>}
        />
        {visitNotes.length === limit && (
          <p className="border-t p-4 text-center text-sm text-ink-muted">
            The latest {limit} are shown. Older ones stand on the page of their patient.
          </p>
        )}
      </Card>
    </>
  );
}

export { RouteError as ErrorBoundary };
