import { Prisma } from './client.ts';

/** Did the database refuse a row because a unique key is taken? */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
