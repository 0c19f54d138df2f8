import { useEffect, useState } from 'react';
import type { Found } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';

/** Keys that follow each other faster than this, in milliseconds, are one question: a held key, a pasted word. */
const pauseMs = 30;

/** What came back, with the question that it answers: the results, or why there are none. */
type Answer = { readonly question: string } & (Found | { readonly problem: { readonly message: string } });

const unreachable = { message: 'The search cannot be reached at the moment. Go on typing to try again.' };

/**
 * Results for what is typed. A new question ends the one before it, down to the API; the last results stay until the next are
 * there, those of another code system do not. Asked by fetch: a fetcher of Remix reports every question that is ended.
 */
export function useCodeResults(query: string, { system, date }: Pick<CodeView, 'system' | 'date'>) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const words = query.trim();
  const question = `/codes/results?${new URLSearchParams({ system, q: words, ...(date !== null && { date }) })}`;

  useEffect(() => {
    if (words === '') return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(question, { signal: controller.signal });
        setAnswer({ question, ...((await response.json()) as Found) });
      } catch {
        if (!controller.signal.aborted) setAnswer({ question, problem: unreachable });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question, words]);

  const shown = words === '' ? null : answer;
  return {
    results: shown && 'results' in shown && shown.system === system ? shown.results : [],
    problem: shown && 'problem' in shown ? shown.problem.message : null,
    loading: words !== '' && answer?.question !== question,
  };
}
