import type { ReactNode } from 'react';

export interface ErrorPageProps {
  /** The HTTP status, shown small. */
  status?: number;
  title: string;
  /** What happened and what to do next, in a sentence. */
  message: ReactNode;
  /** A retry button or a link home. */
  action?: ReactNode;
}

/** What an error boundary shows, inside a Shell; as a whole page put it into a <main>. */
export function ErrorPage({ status, title, message, action }: ErrorPageProps) {
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-2 px-4 py-12 sm:py-20">
      {status !== undefined && (
        <p className="text-sm font-medium text-ink-muted tabular-nums">Error {status}</p>
      )}
      <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="text-ink-muted">{message}</div>
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
