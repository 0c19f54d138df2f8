import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type IPolicy,
} from 'cockatiel';
import { isOutage, isTransient, ModelFailure } from './failure.ts';

/** What the calls of a process to a model server may take. */
export interface ModelLimits {
  /** For everything: waiting, the call, and a second try. Milliseconds. */
  readonly deadlineMs: number;
  /** Calls of one organization at the same time, in this process. */
  readonly concurrency: number;
  /** Failures in a row after which the server is left alone. */
  readonly breakAfter: number;
  /** For how long, in milliseconds; then one call tries. */
  readonly breakMs: number;
}

/** How long to wait before the second try where the server doesn't say. */
const retryPauseMs = 250;

/**
 * What stands between a note and the server: a deadline over everything, a share of calls for each organization, one circuit
 * breaker for the server, one second try. (docs/decisions/0055)
 */
export const createLimits = ({ deadlineMs, concurrency, breakAfter, breakMs }: ModelLimits) => {
  const breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(breakAfter),
    halfOpenAfter: breakMs,
  });
  const shares = new Map<string, { readonly policy: IPolicy; open: number }>();

  /** @throws ModelFailure `deadline`, `cancelled`, `busy`, `paused`, or what the call throws. */
  return async <Result>(
    organizationId: string,
    cancelled: AbortSignal | undefined,
    call: (signal: AbortSignal, attempt: number) => Promise<Result>,
  ): Promise<Result> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new ModelFailure('deadline')), deadlineMs);
    const cancel = () => stop.abort(new ModelFailure('cancelled'));
    if (cancelled?.aborted) cancel();
    cancelled?.addEventListener('abort', cancel, { once: true });
    const share = shares.get(organizationId) ?? { policy: bulkhead(concurrency), open: 0 };
    shares.set(organizationId, share);
    share.open += 1;
    const endsAt = performance.now() + deadlineMs;
    try {
      return await share.policy.execute(() =>
        breaker.execute(() => untilAborted(stop.signal, twice(call, stop.signal, endsAt))),
      );
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw new ModelFailure('busy');
      if (error instanceof BrokenCircuitError) throw new ModelFailure('paused');
      throw error;
    } finally {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', cancel);
      share.open -= 1;
      // An organization that waits for nothing costs nothing.
      if (share.open === 0) shares.delete(organizationId);
    }
  };
};

/** One second try after a failure that may pass, where what the server asks to wait leaves time for it. */
const twice = async <Result>(
  call: (signal: AbortSignal, attempt: number) => Promise<Result>,
  signal: AbortSignal,
  endsAt: number,
): Promise<Result> => {
  try {
    return await call(signal, 1);
  } catch (error) {
    if (signal.aborted || !isTransient(error)) throw error;
    const pause = (error as ModelFailure).retryAfterMs ?? retryPauseMs;
    if (performance.now() + pause >= endsAt) throw error;
    await untilAborted(signal, new Promise((resolve) => setTimeout(resolve, pause)));
    return call(signal, 2);
  }
};

/** Settles with the work or, whatever the work does, when the signal says so. */
const untilAborted = <Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> =>
  new Promise<Result>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
