import { AppError, type ErrorCode, type ErrorDetails } from '@ohm/errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

type TRPCCode = TRPCError['code'];

const trpcCodes = {
  BAD_REQUEST: 'BAD_REQUEST',
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNPROCESSABLE_CONTENT: 'UNPROCESSABLE_CONTENT',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCCode>;

/** One field that is wrong, with a sentence to show beside it. */
export interface Issue {
  readonly field: string;
  readonly message: string;
}

/** What a caller is told of a failure; REST sends exactly this, tRPC carries it in `data`. */
export interface ErrorBody {
  readonly code: TRPCCode;
  readonly message: string;
  readonly issues?: readonly Issue[];
  readonly details?: ErrorDetails;
}

/** The failure of a domain as tRPC knows it; everything else stays a fault of ours. */
export function toTRPCError(error: AppError): TRPCError {
  return new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error });
}

/** What may leave the process of an error: never a stack, SQL, a file name or somebody else's words. */
export function errorBody(error: TRPCError): ErrorBody {
  const { cause } = error;
  if (cause instanceof AppError) {
    const { field } = cause.details;
    return {
      code: trpcCodes[cause.code],
      message: cause.message,
      ...(typeof field === 'string' && { issues: [{ field, message: cause.message }] }),
      ...(Object.keys(cause.details).length > 0 && { details: cause.details }),
    };
  }
  if (error.code === 'BAD_REQUEST' && cause instanceof z.ZodError) {
    const issues = cause.issues.map((issue) => ({ field: issue.path.join('.'), message: inOurWords(issue) }));
    return { code: 'BAD_REQUEST', message: issues.map(sentence).join(' '), issues };
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return {
      code: error.code,
      message: 'Something went wrong on our side. Nothing was changed; try again in a moment.',
    };
  }
  return { code: error.code, message: ownWords[error.code] ?? 'The request was refused.' };
}

/** Seconds that a caller who was refused for asking too much should wait (Retry-After), where the error says so. */
export function retryAfterOf({ cause }: TRPCError): number | null {
  const seconds = cause instanceof AppError ? cause.details.retryAfter : undefined;
  return typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds)) : null;
}

/** What tRPC itself refuses, before any procedure is reached; its own messages may repeat the input. */
const ownWords: Partial<Record<TRPCCode, string>> = {
  PARSE_ERROR: 'The request is no valid JSON.',
  BAD_REQUEST: 'The request does not have the form that this procedure expects.',
  NOT_FOUND: 'There is no such procedure.',
  METHOD_NOT_SUPPORTED: 'This procedure is called with another HTTP method.',
  UNSUPPORTED_MEDIA_TYPE: 'Send JSON, with Content-Type: application/json.',
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  CLIENT_CLOSED_REQUEST: 'The caller went away.',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The sentence of the schema; where it has none, zod's own words for what is missing, of another kind or too much are made one. */
function inOurWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `There is no such field here: ${issue.keys.map((key) => key.slice(0, 64)).join(', ')}.`;
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  if (issue.message.endsWith('received undefined')) return 'This is missing.';
  return `Send ${kinds[issue.expected] ?? 'another kind of value'}.`;
}

function sentence({ field, message }: Issue): string {
  return field ? `${field}: ${message}` : message;
}
