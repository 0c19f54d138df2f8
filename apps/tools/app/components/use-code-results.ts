import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { CodeView } from '../code-view.ts';
import type { loader } from '../routes/_app.codes_.results.tsx';

/** Keys that follow each other faster than this, in milliseconds, are one question: a held key, a pasted word. */
const pauseMs = 30;

/**
 * Results for what is typed. A new question ends the one before it; the last results stay until the next are there, those of
 * another code system or date do not.
 */
export function useCodeResults(query: string, { system, date }: Pick<CodeView, 'system' | 'date'>) {
  const { load, data, state } = useFetcher<typeof loader>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const words = query.trim();
  const question = `/codes/results?${new URLSearchParams({ system, q: words, ...(date !== null && { date }) })}`;
  const asked = useRef('');

  useEffect(() => {
    clearTimeout(timer.current);
    if (words === '') return;
    timer.current = setTimeout(() => {
      asked.current = question;
      load(question);
    }, pauseMs);
    return () => clearTimeout(timer.current);
  }, [question, words, load]);

  const answer = words !== '' && data && 'results' in data && data.system === system ? data : null;
  return {
    results: answer?.results ?? [],
    problem: data && 'problem' in data ? data.problem.message : null,
    // Also while the pause lasts: the results are not those of the question yet.
    loading: words !== '' && (state !== 'idle' || asked.current !== question),
  };
}
