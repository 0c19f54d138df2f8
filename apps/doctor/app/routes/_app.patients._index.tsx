import { buttonClass, Card, EmptyState, PageHeader, Table } from '@ohm/ui';
import { problemOf } from '@ohm/web';
import { RouteError } from '@ohm/web/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useNavigation } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { may } from '../actor.ts';
import { type PatientRow, patientColumns } from '../components/patient-columns.tsx';
import { PatientSearch } from '../components/patient-search.tsx';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Patients · Ohm' }];

/** How many are listed; who looks for another one searches. */
const limit = 100;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user, request }) => {
    const q = new URL(request.url).searchParams.get('q')?.trim() ?? '';
    const page = { q, problem: null, mayRegister: may(user, 'patients.create') };
    try {
      return { ...page, ...(await api.patients.list.query({ limit, ...(q && { q }) })) };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'input') throw error;
      return { ...page, problem: problem.fields.q ?? problem.message, patients: [] };
    }
  });

export default function Patients() {
  const { q, problem, patients, mayRegister } = useLoaderData<typeof loader>();
  const navigation = useNavigation();
  const searching = navigation.location?.pathname === '/patients';
  return (
    <>
      <PageHeader
        title="Patients"
        actions={
          mayRegister && (
            <Link to="new" className={buttonClass({ variant: 'primary' })}>
              <UserPlus aria-hidden className="size-[1.15em]" />
              Register patient
            </Link>
          )
        }
      />
      <Card flush>
        <PatientSearch q={q} problem={problem} searching={searching} />
        <Table<PatientRow>
          caption={q ? `Patients found for “${q}”` : 'Patients'}
          columns={patientColumns}
          rows={patients}
          rowKey={(patient) => patient.id}
          busy={searching}
          empty={problem ? <NotSearched /> : <NoPatients searched={q !== ''} />}
        />
        {patients.length === limit && (
          <p className="border-t p-4 text-center text-sm text-ink-muted">
            The newest {limit} are shown. Search to find another one.
          </p>
        )}
      </Card>
      <p role="status" className="sr-only">
        {q && !problem && `${patients.length} found`}
      </p>
    </>
  );
}

export { RouteError as ErrorBoundary };

function NoPatients({ searched }: { readonly searched: boolean }) {
  return searched ? (
    <EmptyState
      title="No patient has this name or MRN"
      action={
        <Link to="/patients" className={buttonClass()}>
          Show all patients
        </Link>
      }
    >
      Try a part of the name, or check the number.
    </EmptyState>
  ) : (
    <EmptyState title="No patients yet">Register the first one to write visit notes.</EmptyState>
  );
}

function NotSearched() {
  return <EmptyState title="Nothing was searched">Shorten what is in the box and search again.</EmptyState>;
}
