import { decideTool } from '@ohm/access';
import { Button, Card, ExtractionResults, ModelProgress, PageHeader, ProgressBar } from '@ohm/ui';
import { actorOf, keepForm, Refusal, RouteError, useExtraction } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { ClipboardList } from 'lucide-react';
import type { FormEvent } from 'react';
import { dateInWords } from '../calendar-date.ts';
import { BackLink } from '../components/back-link.tsx';
import { extractionRequest } from '../extraction-request.server.ts';
import { pathId } from '../path-id.server.ts';
import { load, submit } from '../session.server.ts';
import { settingLabels } from '../settings.ts';

// No title of the note: titles stay in the browser's history.
export const meta: MetaFunction = () => [{ title: 'Visit note · Ohm' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user }) => ({
    note: await api.visitNotes.get.query({ id: pathId(args.params.id) }),
    mayExtract: decideTool('codes', actorOf(user)).allowed,
  }));

/** For a page that is sent before any script has loaded. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api }) => ({
    extraction: await api.codes.extract.mutate(await extractionRequest(api, args.params.id)),
  }));

export const clientAction = keepForm<typeof action>;

export default function VisitNotePage() {
  const { note, mayExtract } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const {
    phase,
    shown,
    progress,
    problem: refused,
    start,
    stop,
  } = useExtraction(`/visit-notes/${note.id}/codes`);
  const extracting = phase === 'reading';
  const extraction = shown?.extraction ?? (answer && 'extraction' in answer ? answer.extraction : null);
  const problem = refused ?? (answer && 'problem' in answer ? answer.problem : null);
  const extract = (event: FormEvent) => {
    event.preventDefault();
    if (!extracting) void start({ text: note.text });
  };
  return (
    <>
      <PageHeader
        title={note.title}
        back={<BackLink to="/visit-notes">Visit notes</BackLink>}
        description={
          <>
            <Link to={`/patients/${note.patientId}`} className="link">
              {note.patientName}
            </Link>
            {` · ${dateInWords(note.encounterDate)} · ${settingLabels[note.setting]} · ${note.authorName}`}
          </>
        }
        actions={
          mayExtract && (
            <Form method="post" preventScrollReset onSubmit={extract}>
              <Button type="submit" variant="primary" icon={<ClipboardList />} pending={extracting}>
                Extract codes
              </Button>
            </Form>
          )
        }
      />
      <div aria-live="polite" className="mb-4 empty:hidden">
        {extracting && <ProgressBar label="Reading the note" />}
        {extraction && !extracting && <span className="sr-only">Suggested codes are shown below.</span>}
      </div>
      {problem && (
        <div className="mb-4">
          <Refusal problem={problem} message={problem.message} />
        </div>
      )}
      {extraction ? (
        <ExtractionResults
          text={note.text}
          extraction={extraction}
          noteLabel="Visit note"
          progress={phase === 'refining' && <ModelProgress progress={progress} onStop={stop} />}
        />
      ) : (
        <Card title="Note">
          <p className="max-w-prose leading-relaxed whitespace-pre-wrap">{note.text}</p>
        </Card>
      )}
    </>
  );
}

export { RouteError as ErrorBoundary };
