import { ExtractionResults, PageHeader, ProgressBar } from '@ohm/ui';
import { keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { NoteForm } from '../components/note-form.tsx';
import { type Draft, useDraft } from '../components/use-draft.ts';
import { tooLong } from '../note-limit.ts';
import { load, submit } from '../session.server.ts';
import type { loader as exampleLoader } from './_app.codes_.example.tsx';

export const meta: MetaFunction = () => [{ title: 'AI Code Assistant · Ohm Tools' }];

export const loader = (args: LoaderFunctionArgs) => load(args, async ({ user }) => ({ userId: user.id }));

export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const dateOfService = String(form.get('dateOfService') ?? '');
    const text = String(form.get('text') ?? '');
    const extraction = await api.codes.extract.mutate({
      text,
      setting: form.get('setting') === 'outpatient' ? 'outpatient' : 'inpatient',
      ...(dateOfService && { dateOfService }),
    });
    return { extraction, text };
  });

export const clientAction = keepForm<typeof action>;

export default function CodeAssistant() {
  const { userId } = useLoaderData<typeof loader>();
  const [draft, change] = useDraft(userId);
  const extractor = useFetcher<typeof action>();
  const example = useFetcher<typeof exampleLoader>();
  const [editing, setEditing] = useState(true);
  // A form that is sent before any script has loaded is answered with the whole page.
  const posted = useActionData<typeof action>();
  const answer = extractor.data ?? posted;
  const done = answer && 'extraction' in answer ? answer : null;
  const refused = answer && 'problem' in answer ? answer.problem : null;
  const local = tooLong(draft.text);
  const pending = extractor.state !== 'idle';

  useEffect(() => {
    if (done) setEditing(false);
  }, [done]);
  useEffect(() => {
    if (example.data && 'text' in example.data) change(example.data);
    // The answer is taken over once, when it comes.
  }, [example.data]);

  const extract = () => {
    if (!local && !pending) extractor.submit({ ...draft } satisfies Draft, { method: 'post' });
  };

  return (
    <>
      <PageHeader
        title="AI Code Assistant"
        description="Paste a discharge summary and get ranked ICD-10-CM, SNOMED CT and LOINC suggestions with their evidence."
      />
      <div aria-live="polite" className="mb-4 empty:hidden">
        {pending && <ProgressBar label="Reading the note" />}
      </div>
      {done && !editing ? (
        <ExtractionResults text={done.text} extraction={done.extraction} onEdit={() => setEditing(true)} />
      ) : (
        <NoteForm
          draft={draft}
          onChange={change}
          onExtract={extract}
          onExample={() => example.load('/codes/example')}
          pending={pending}
          examplePending={example.state !== 'idle'}
          problem={local ?? refused}
        />
      )}
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
