import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { Prisma } from './client.ts';

/** How pg-pool and pg say it: errors without a code. */
const inVain = ['timeout exceeded when trying to connect', 'Query read timeout'];

function isSaturation(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === 'P2028';
  return error instanceof Error && inVain.includes(error.message);
}

/** Of the system's connections and, from 57P01, of PostgreSQL: it is being shut down, crashed, or is starting. */
const unreachableCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
];
const unreachableMessages = ['Connection terminated', 'Connection terminated unexpectedly'];

/** What Prisma carries along of an error of its driver, whatever code of its own it gives it. */
const driverFailure = z.object({
  driverAdapterError: z.object({
    cause: z.object({ kind: z.string(), code: z.string().optional(), originalCode: z.string().optional() }),
  }),
});
const unreachableKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];

function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const { data } = driverFailure.safeParse(error.meta);
    if (data === undefined) return false;
    const { kind, code, originalCode } = data.driverAdapterError.cause;
    return unreachableKinds.includes(kind) || unreachableCodes.includes(code ?? originalCode ?? '');
  }
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return unreachableCodes.includes(code) || unreachableMessages.includes(error.message);
}

/**
 * What a caller is told when no connection was free in time, a read was not answered, a transaction took too long (P2028) or
 * the database is not there: a moment later there may be one. Any other error is answered as it came.
 */
export function unavailableOr(error: unknown): unknown {
  if (isSaturation(error))
    return new AppError(
      'SERVICE_UNAVAILABLE',
      'The service is busy. Nothing was changed; try again in a moment.',
      { retryAfter: 1 },
    );
  if (isUnreachable(error))
    return new AppError(
      'SERVICE_UNAVAILABLE',
      'The service cannot reach its database at the moment. Try again in a minute.',
      { retryAfter: 5 },
    );
  return error;
}

/** The same repository; what it rejects with is told as {@link unavailableOr} puts it. */
export function saidPlainly<Repository extends object>(repository: Repository): Repository {
  return new Proxy(repository, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, target, parameters);
        if (!(answer instanceof Promise)) return answer;
        return answer.catch((error: unknown) => {
          throw unavailableOr(error);
        });
      };
    },
  });
}
