/** Why a language model's answer could not be used. None of these ever loses the built-in suggestions. */
const failureSentences = {
  deadline: 'The language model did not answer in time.',
  cancelled: 'The language model was stopped.',
  busy: 'The language model is busy with other notes of this organization; extract again in a moment.',
  budget:
    "Today's budget of this organization for the language model is used up; it starts anew at midnight UTC.",
  'too-long': 'The note is too long for the language model.',
  paused: 'The language model has failed repeatedly and is left alone for a moment.',
  'rate-limited': 'The language model refused for now because of too many requests.',
  unavailable: 'The language model cannot be reached.',
  misconfigured:
    'The language model refused the request; an administrator of this installation has to check its settings.',
  refused: 'The language model declined to answer.',
  truncated: 'The answer of the language model broke off.',
  'invalid-answer': 'The answer of the language model was not in the form that was asked for.',
} as const;

/** Why a call came to nothing. */
export type FailureReason = keyof typeof failureSentences;

/** A call to a language model that came to nothing. Carries no word of the note or of the answer. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly reason: FailureReason;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(reason: FailureReason, retryAfterMs: number | null = null) {
    super(failureSentences[reason]);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Failures that a second try may mend. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ModelFailure && (error.reason === 'rate-limited' || error.reason === 'unavailable');

/**
 * Failures that say something about the server and not about one note or one caller: they keep everybody away for a while. What
 * a note can bring about, an answer without end or in another form, is none of them, or one organization could shut the model
 * to all others.
 */
export const isOutage = (error: unknown): boolean =>
  error instanceof ModelFailure &&
  ['deadline', 'rate-limited', 'unavailable', 'misconfigured'].includes(error.reason);
