import { AppError } from '@ohm/errors';
import { Prisma } from './client.ts';

/** Did the database refuse a row because a unique key is taken? */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** How pg-pool and pg say it: errors without a code. */
const inVain = ['timeout exceeded when trying to connect', 'Query read timeout'];

function isSaturation(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code === 'P2028';
  return error instanceof Error && inVain.includes(error.message);
}

/**
 * What a caller is told when no connection was free in time, a read was not answered or a transaction took too long (P2028):
 * nothing was changed, and a moment later there may be one. Any other error is answered as it came.
 */
export function saturationOr(error: unknown): unknown {
  if (!isSaturation(error)) return error;
  return new AppError(
    'SERVICE_UNAVAILABLE',
    'The service is busy. Nothing was changed; try again in a moment.',
    {
      retryAfter: 1,
    },
  );
}
