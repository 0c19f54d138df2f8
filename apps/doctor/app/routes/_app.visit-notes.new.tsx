import { PageHeader } from '@ohm/ui';
import { assertMay } from '@ohm/web';
import { formText, keepForm, noteTooLong, RouteError } from '@ohm/web/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '../components/back-link.tsx';
import { VisitNoteForm } from '../components/visit-note-form.tsx';
import { pathId } from '../path-id.server.ts';
import { load, submit } from '../session.server.ts';
import type { Setting } from '../settings.ts';

export const meta: MetaFunction = () => [{ title: 'Write visit note · Ohm' }];

/** The patient that the address names; without one the form lets choose among the newest. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user, request }) => {
    assertMay(user, 'visitNotes.create');
    const patientId = new URL(request.url).searchParams.get('patientId');
    if (patientId === null) {
      const { patients } = await api.patients.list.query({ limit: 200 });
      return { patient: null, patients };
    }
    return { patient: await api.patients.get.query({ id: pathId(patientId) }), patients: [] };
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const note = await api.visitNotes.create.mutate({
      patientId: formText(form, 'patientId'),
      title: formText(form, 'title'),
      encounterDate: formText(form, 'encounterDate'),
      // The API says what is wrong with any other value.
      setting: formText(form, 'setting') as Setting,
      text: formText(form, 'text'),
    });
    throw redirect(`/visit-notes/${note.id}`);
  });

export const clientAction = async (args: ClientActionFunctionArgs) => {
  const text = formText(await args.request.clone().formData(), 'text');
  const problem = noteTooLong(text, 'kept. Split it into several notes.');
  return problem ? { problem } : await keepForm<typeof action>(args);
};

export default function WriteVisitNote() {
  const { patient, patients } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHeader
        title="Write visit note"
        back={
          patient ? (
            <BackLink to={`/patients/${patient.id}`}>{patient.name}</BackLink>
          ) : (
            <BackLink to="/visit-notes">Visit notes</BackLink>
          )
        }
      />
      <VisitNoteForm patient={patient} patients={patients} problem={problem} />
    </>
  );
}

export { RouteError as ErrorBoundary };
