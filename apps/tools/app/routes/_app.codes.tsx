import { ExtractionResults, ModelProgress, PageHeader, ProgressBar } from '@ohm/ui';
import { assertMay } from '@ohm/web';
import { keepForm, keepPage, noteTooLong, RouteError, useExtraction } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { NoteForm } from '../components/note-form.tsx';
import { SettingHint } from '../components/setting-hint.tsx';
import { type Draft, useDraft } from '../components/use-draft.ts';
import { draftIn, requestIn } from '../note-form-data.ts';
import { load, submit } from '../session.server.ts';
import type { loader as exampleLoader } from './_app.codes_.example.tsx';

const tooLong = (note: string) => noteTooLong(note, 'read. Paste one summary at a time.');

export const meta: MetaFunction = () => [{ title: 'AI Code Assistant · Ohm Tools' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    assertMay(user, 'codes.extract');
    return { userId: user.id };
  });

/** For a form that is sent before any script has loaded: the whole page, with what was typed where it was refused. */
export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    async ({ api, form }) => {
      const request = requestIn(form);
      return {
        extraction: await api.codes.extract.mutate(request),
        text: request.text,
        draft: draftIn(form),
      };
    },
    (form) => ({ draft: draftIn(form) }),
  );

export const clientAction = keepForm<typeof action>;

export default function CodeAssistant() {
  const { userId } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const [draft, change] = useDraft(userId, posted && 'draft' in posted ? posted.draft : undefined);
  const example = useFetcher<typeof exampleLoader>();
  const { phase, shown, progress, problem, start, stop } = useExtraction('/codes/stream');
  const [editing, setEditing] = useState(!(posted && 'extraction' in posted));
  const result = shown ?? (posted && 'extraction' in posted ? posted : null);
  const local = tooLong(draft.text);
  const refused = problem ?? (posted && 'problem' in posted ? posted.problem : null);

  useEffect(() => {
    if (shown) setEditing(false);
    // A refinement of what is shown leaves the form as it is.
  }, [shown?.run]);
  useEffect(() => {
    if (example.data && 'text' in example.data) change(example.data);
    // The answer is taken over once, when it comes.
  }, [example.data]);

  const extract = async (form: Draft) => {
    if (tooLong(form.text) || phase === 'reading') return;
    setEditing(true);
    await start({ ...form });
  };
  const other = result?.extraction.otherSetting;

  return (
    <>
      <PageHeader
        title="AI Code Assistant"
        description="Paste a discharge summary and get ranked ICD-10-CM, SNOMED CT and LOINC suggestions with their evidence."
      />
      <div aria-live="polite" className="mb-4 empty:hidden">
        {phase === 'reading' && <ProgressBar label="Reading the note" />}
        {phase === 'refining' && (
          <span className="sr-only">Suggestions are shown; a language model refines them.</span>
        )}
        {phase === 'done' && <span className="sr-only">The suggestions are final.</span>}
      </div>
      {result && !editing ? (
        <ExtractionResults
          text={result.text}
          extraction={result.extraction}
          onEdit={() => setEditing(true)}
          hint={
            other && (
              <SettingHint
                draft={{ ...draft, text: result.text, setting: other }}
                onExtract={(form) => {
                  change(form);
                  extract(form);
                }}
                pending={phase === 'reading'}
              />
            )
          }
          progress={phase === 'refining' && <ModelProgress progress={progress} onStop={stop} />}
        />
      ) : (
        <NoteForm
          draft={draft}
          onChange={change}
          onExtract={() => extract(draft)}
          onExample={() => example.load('/codes/example')}
          pending={phase === 'reading'}
          examplePending={example.state !== 'idle'}
          problem={local ?? refused}
          cameBack={result !== null && phase !== 'reading'}
        />
      )}
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };
