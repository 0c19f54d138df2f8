import type { AppRouter } from '@ohm/router';
import type { inferRouterOutputs } from '@trpc/server';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../problem.ts';
import type { Refused } from '../session.ts';
import { unavailable } from '../unavailable.ts';
import { readJsonLines } from './read-json-lines.ts';

type Done = inferRouterOutputs<AppRouter>['codes']['extract'];
/** Without an id until it has been recorded. */
export type ShownExtraction = Omit<Done, 'id'>;

type Step =
  | { readonly stage: 'builtin'; readonly extraction: ShownExtraction }
  | { readonly stage: 'progress'; readonly decided: number; readonly candidates: number }
  | { readonly stage: 'done'; readonly extraction: ShownExtraction }
  | Refused;

/** What is to be sent and shown: the text belongs to the suggestions, whatever the form says meanwhile. */
export type ExtractionForm = Record<string, string> & { readonly text: string };

export interface ExtractionState {
  readonly phase: 'idle' | 'reading' | 'refining' | 'done';
  /** What was extracted last; it stays while the next one is read. */
  readonly shown: {
    /** Rises with every extraction, and not with its refinement. */
    readonly run: number;
    readonly text: string;
    readonly extraction: ShownExtraction;
  } | null;
  /** How far the language model has come, from 0 to 1; null where it is not asked, or has said nothing yet. */
  readonly progress: number | null;
  readonly problem: Problem | null;
}

const idle: ExtractionState = { phase: 'idle', shown: null, progress: null, problem: null };

const stopped = 'You stopped the language model. These are the suggestions of the built-in engine alone.';
const broken =
  'The connection broke off before the language model had answered. These are the suggestions of the built-in engine alone.';

/** Reads a note by an address that answers with JSON lines (`sessions.stream`): built-in suggestions first, then the refined ones. */
export function useExtraction(address: string) {
  const [state, setState] = useState(idle);
  const running = useRef<AbortController | null>(null);
  const runs = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (form: ExtractionForm): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    runs.current += 1;
    const run = runs.current;
    const change = (
      part: Partial<ExtractionState> | ((present: ExtractionState) => Partial<ExtractionState>),
    ) => {
      if (running.current !== own) return;
      setState((present) => ({ ...present, ...(typeof part === 'function' ? part(present) : part) }));
    };
    change({ phase: 'reading', progress: null, problem: null });
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams(form),
        signal: own.signal,
      });
      if (!response.headers.get('content-type')?.includes('json'))
        throw new TypeError('No answer of this app.');
      for await (const step of readJsonLines(response) as AsyncIterable<Step>) {
        if ('problem' in step) return change(endedBy(step.problem));
        if (step.stage === 'progress')
          change({ progress: step.candidates === 0 ? null : step.decided / step.candidates });
        else
          change({
            phase: step.stage === 'done' ? 'done' : 'refining',
            progress: null,
            shown: { run, text: form.text, extraction: step.extraction },
          });
        if (step.stage === 'done') return;
      }
      change(endedBy(unavailable));
    } catch {
      if (!own.signal.aborted) change(endedBy(unavailable));
    }
  };

  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setState((present) => ({
      ...present,
      phase: present.shown === null || present.phase === 'reading' ? 'idle' : 'done',
      shown: present.phase === 'refining' ? noticed(present.shown, stopped) : present.shown,
    }));
  };

  return { ...state, start, stop };
}

/** What has been shown already stays, with a notice; a page that has nothing to show yet says what is wrong. */
const endedBy =
  (problem: Problem) =>
  (present: ExtractionState): Partial<ExtractionState> =>
    present.phase === 'refining'
      ? { phase: 'done', progress: null, shown: noticed(present.shown, broken) }
      : { phase: 'idle', problem };

function noticed(shown: ExtractionState['shown'], notice: string): ExtractionState['shown'] {
  return shown && { ...shown, extraction: { ...shown.extraction, notice } };
}
