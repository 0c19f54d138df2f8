import { Button, buttonClass, ErrorPage } from '@ohm/ui';
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from '@remix-run/react';
import { useEffect } from 'react';
import type { Problem } from '../problem.ts';

/** How often a page tries again by itself while the API is away, in milliseconds. */
const retryMs = 3_000;

/** The error boundary of every app: says what happened, and tries again by itself while the API cannot be reached. */
export function RouteError() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) {
    return (
      <ErrorPage
        title="Something went wrong"
        message="This page failed on our side. Nothing was changed; try again in a moment."
        action={<Retry />}
      />
    );
  }
  const problem = isProblem(error.data) ? error.data : null;
  if (problem?.kind === 'unavailable') return <Unavailable message={problem.message} />;
  if (error.status === 404) {
    return (
      <ErrorPage
        status={404}
        title="Nothing here"
        message={problem?.message ?? 'This page does not exist. It may have moved.'}
        action={<ToStart />}
      />
    );
  }
  const refused = error.status === 403;
  return (
    <ErrorPage
      status={error.status}
      title={refused ? 'Not for your account' : 'That did not work'}
      message={problem?.message ?? 'The request was refused.'}
      // What an administrator allows counts from the next request on, so a refusal can be tried again too.
      action={
        <>
          {refused && <ToStart />}
          <Retry />
        </>
      }
    />
  );
}

/** The same for boundaries that no frame is around: the whole page is the error. */
export function PageError() {
  return (
    <main>
      <RouteError />
    </main>
  );
}

function Unavailable({ message }: { readonly message: string }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, retryMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <ErrorPage
      title="Ohm cannot be reached"
      message={`${message} This page tries again by itself.`}
      action={<Retry />}
    />
  );
}

function ToStart() {
  return (
    <Link to="/" className={buttonClass()}>
      Go to the start page
    </Link>
  );
}

function Retry() {
  const { revalidate, state } = useRevalidator();
  return (
    <Button onClick={revalidate} pending={state === 'loading'}>
      Try again
    </Button>
  );
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'kind' in data && 'message' in data;
}
