import type { AppRouter } from '@ohm/router';
import { TRPCClientError } from '@trpc/client';
import { unavailable } from './unavailable.ts';

/** Why something could not be done, as a page shows it: a sentence, and one for each field that is wrong. */
export interface Problem {
  readonly kind: 'input' | 'signed-out' | 'refused' | 'unavailable';
  readonly status: number;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the API adds for programs: ids of what stands in the way. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** What the API answered, or that it did not. Rethrows what is no failure of a call. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) throw error;
  const { data } = error as TRPCClientError<AppRouter>;
  // Without data no procedure answered: the API is down, or something before it spoke.
  if (!data || data.httpStatus >= 502)
    return data?.message ? { ...unavailable, message: data.message } : unavailable;
  const fields = Object.fromEntries((data.issues ?? []).map(({ field, message }) => [field, message]));
  const details = data.details ?? {};
  return { kind: kindOf(data.httpStatus), status: data.httpStatus, message: data.message, fields, details };
}

function kindOf(status: number): Problem['kind'] {
  if (status === 401) return 'signed-out';
  return [400, 409, 413, 422].includes(status) ? 'input' : 'refused';
}
