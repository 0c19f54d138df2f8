import type { Problem } from '../problem.ts';

/** The sentence above a form: none where fields are wrong, beside which their own sentences stand. */
export function formMessage(problem: Pick<Problem, 'message' | 'fields'> | null | undefined): string | null {
  return problem && Object.keys(problem.fields).length === 0 ? problem.message : null;
}
