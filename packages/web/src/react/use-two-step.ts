import { useFetcher } from '@remix-run/react';
import type { Problem } from '../problem.ts';
import type { createTwoStep } from '../two-step.ts';
import { formMessage } from './form-message.ts';

export type TwoStepLoader = ReturnType<typeof createTwoStep>['loader'];
type Action = ReturnType<typeof createTwoStep>['action'];

/** The form of one card: its answers, what is wrong, and which button is at work. */
export function useTwoStep() {
  const fetcher = useFetcher<Action>();
  const problem: Problem | null = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;
  const intent = fetcher.state === 'idle' ? null : String(fetcher.formData?.get('intent') ?? '');
  const recoveryCodes = fetcher.data && 'recoveryCodes' in fetcher.data ? fetcher.data.recoveryCodes : [];
  return {
    fetcher,
    intent,
    recoveryCodes,
    /** The sentence beside a field, and the one for the form where no field is meant. */
    errorOf: (field: string) => problem?.fields[field],
    formError: formMessage(problem),
    problem,
  };
}
