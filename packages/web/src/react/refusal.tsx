import { FormError, type FormErrorProps } from '@ohm/ui';
import type { Problem } from '../problem.ts';
import { formMessage } from './form-message.ts';

type Told = Pick<Problem, 'message' | 'fields'> & Partial<Pick<Problem, 'kind'>>;

/**
 * What is wrong with a form of somebody signed in. Where the session has ended meanwhile, the sign-in opens beside the page, on which all
 * that was typed stays.
 */
export function Refusal({
  problem,
  message = formMessage(problem),
  errors,
}: Pick<FormErrorProps, 'message' | 'errors'> & { readonly problem: Told | null | undefined }) {
  return (
    <FormError
      message={message}
      errors={errors}
      focusKey={problem}
      action={
        problem?.kind === 'signed-out' && (
          <a href="/login" target="_blank" rel="noopener" className="link mt-1 inline-block">
            Sign in (opens a new tab)
          </a>
        )
      }
    />
  );
}
