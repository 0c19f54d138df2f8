import { useEffect, useState } from 'react';
import type { Found } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { filterParams } from '../search-filters.ts';

/** Keys that follow each other faster than this, in milliseconds, are one question: a held key, a pasted word. */
const pauseMs = 30;

/** What came back, with the question that it answers: the results, or why there are none. */
type Answer = { readonly question: string; readonly scope: string } & (
  | Found
  | { readonly problem: { readonly message: string } }
);

const unreachable = { message: 'The search cannot be reached at the moment. Go on typing to try again.' };

/**
 * Results for what is typed. A new question ends the one before it, down to the API; the last results stay until the next are
 * there, those of another code system, date or filter do not. Asked by fetch: a fetcher of Remix reports every question that is ended.
 */
export function useCodeResults(
  query: string,
  { system, date, filters }: Pick<CodeView, 'system' | 'date' | 'filters'>,
) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const words = query.trim();
  const scope = new URLSearchParams({
    system,
    ...(date !== null && { date }),
    ...filterParams(system, filters),
  }).toString();
  const question = `/codes/results?${scope}&${new URLSearchParams({ q: words })}`;

  useEffect(() => {
    if (words === '') return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(question, { signal: controller.signal });
        setAnswer({ question, scope, ...((await response.json()) as Found) });
      } catch {
        if (!controller.signal.aborted) setAnswer({ question, scope, problem: unreachable });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question, scope, words]);

  const shown = words !== '' && answer?.scope === scope ? answer : null;
  return {
    results: shown && 'results' in shown ? shown.results : [],
    problem: shown && 'problem' in shown ? shown.problem.message : null,
    loading: words !== '' && answer?.question !== question,
  };
}
