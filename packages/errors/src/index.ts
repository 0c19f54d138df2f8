/** Every way in which a request can fail on purpose; anything else is a fault of ours and answers 500. */
export const errorCodes = [
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'UNPROCESSABLE_CONTENT',
  'TOO_MANY_REQUESTS',
  'SERVICE_UNAVAILABLE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a caller may be told beside the sentence: never content, only names and ids the caller already has. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/**
 * A failure that a caller can understand and act on. `message` is one sentence for a person: what is wrong and what to
 * do next, without secrets, names of patients or text of notes.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
