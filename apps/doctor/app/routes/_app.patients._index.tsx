import { buttonClass, Card, EmptyState, PageHeader, Table } from '@ohm/ui';
import { formText, keepForm, may, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { type PatientRow, patientColumns } from '../components/patient-columns.tsx';
import { PatientSearch } from '../components/patient-search.tsx';
import { usePatientSearch } from '../components/use-patient-search.ts';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Patients · Ohm' }];

/** How many are listed; who looks for another one searches. */
const limit = 100;

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user }) => ({
    userId: user.id,
    mayRegister: may(user, 'patients.create'),
    ...(await api.patients.list.query({ limit })),
  }));

/** A search is posted: the name of a patient has no place in an address, which histories and access logs keep. */
export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    async ({ api, form }) => {
      const q = formText(form, 'q').trim();
      return { q, ...(await api.patients.list.query({ limit, ...(q && { q }) })) };
    },
    (form) => ({ q: formText(form, 'q') }),
  );

export const clientAction = keepForm<typeof action>;

/** The only form here looks something up and changes nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && defaultShouldRevalidate;

export default function Patients() {
  const { userId, mayRegister, patients: newest } = useLoaderData<typeof loader>();
  const { q: kept, answer, searching, Form, showAll } = usePatientSearch<typeof action>(userId);
  const q = kept ?? answer?.q ?? '';
  const problem = answer && 'problem' in answer ? (answer.problem.fields.q ?? answer.problem.message) : null;
  const patients = answer === undefined ? newest : 'patients' in answer ? answer.patients : [];
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
        <PatientSearch Form={Form} q={q} problem={problem} searching={searching} />
        <Found count={q && !problem && patients.length > 0 ? patients.length : 0} showAll={showAll} />
        <Table<PatientRow>
          caption={q ? `Patients found for “${q}”` : 'Patients'}
          columns={patientColumns}
          rows={patients}
          rowKey={(patient) => patient.id}
          busy={searching}
          empty={problem ? <NotSearched /> : <NoPatients searched={q !== ''} showAll={showAll} />}
        />
        {patients.length === limit && !q && (
          <p className="border-t p-4 text-center text-sm text-ink-muted">
            The newest {limit} are shown. Search to find another one.
          </p>
        )}
      </Card>
    </>
  );
}

export { RouteError as ErrorBoundary };

/** Says that these are not all, and how to see all: going back finds a search again that one may have forgotten. */
function Found({ count, showAll }: { readonly count: number; readonly showAll: () => void }) {
  const words = count === limit ? `The newest ${limit} found` : `${count} found`;
  return (
    <div
      className={count > 0 ? 'flex items-center justify-between gap-4 border-b px-4 py-2 text-sm' : 'sr-only'}
    >
      <p role="status" className="text-ink-muted">
        {count > 0 && words}
      </p>
      {count > 0 && (
        <Link to="/patients" onClick={showAll} className="link">
          Show all patients
        </Link>
      )}
    </div>
  );
}

function NoPatients({ searched, showAll }: { readonly searched: boolean; readonly showAll: () => void }) {
  return searched ? (
    <EmptyState
      title="No patient has this name or MRN"
      action={
        <Link to="/patients" onClick={showAll} className={buttonClass()}>
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
