import { buttonClass, Card, DescriptionList, EmptyState, PageHeader, Table } from '@ohm/ui';
import { may, RouteError } from '@ohm/web/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { NotebookPen } from 'lucide-react';
import { dateInWords } from '../calendar-date.ts';
import { BackLink } from '../components/back-link.tsx';
import { BirthDate } from '../components/birth-date.tsx';
import { type VisitNoteRow, visitNoteColumns } from '../components/visit-note-columns.tsx';
import { pathId } from '../path-id.server.ts';
import { load } from '../session.server.ts';
import { sexLabels } from '../sexes.ts';

// No name: titles stay in the browser's history.
export const meta: MetaFunction = () => [{ title: 'Patient · Ohm' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user }) => {
    const id = pathId(args.params.id);
    const [patient, notes] = await Promise.all([
      api.patients.get.query({ id }),
      may(user, 'visitNotes.list') ? api.visitNotes.list.query({ patientId: id, limit: 200 }) : null,
    ]);
    return { patient, visitNotes: notes?.visitNotes ?? null, mayWrite: may(user, 'visitNotes.create') };
  });

export default function PatientPage() {
  const { patient, visitNotes, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={patient.name}
        back={<BackLink to="/patients">Patients</BackLink>}
        actions={
          mayWrite && (
            <Link
              to={`/visit-notes/new?${new URLSearchParams({ patientId: patient.id })}`}
              className={buttonClass({ variant: 'primary' })}
            >
              <NotebookPen aria-hidden className="size-[1.15em]" />
              Write visit note
            </Link>
          )
        }
      />
      <div className="grid gap-6">
        <Card title="Particulars">
          <DescriptionList
            items={[
              { term: 'MRN', detail: <span className="font-mono text-sm">{patient.mrn}</span> },
              { term: 'Birth date', detail: <BirthDate date={patient.birthDate} /> },
              { term: 'Sex', detail: sexLabels[patient.sex] },
              { term: 'Registered', detail: dateInWords(patient.createdAt) },
            ]}
          />
        </Card>
        {visitNotes && (
          <Card title="Visit notes" flush>
            <Table<VisitNoteRow>
              caption={`Visit notes of ${patient.name}`}
              columns={visitNoteColumns.filter(({ id }) => id !== 'patient')}
              rows={visitNotes}
              rowKey={(note) => note.id}
              empty={<EmptyState title="No visit notes yet" />}
            />
          </Card>
        )}
      </div>
    </>
  );
}

export { RouteError as ErrorBoundary };
