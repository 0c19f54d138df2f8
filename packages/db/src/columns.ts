import { z } from 'zod';
import { Role } from '../generated/enums.ts';

const roleNames = z.array(z.enum(Role));
const flags = z.record(z.string(), z.unknown());

/** Names of roles as the column takes them. Throws on a name that is none: the caller has validated them. */
export function rolesColumn(names: readonly string[]): Role[] {
  return roleNames.parse(names);
}

/** `organizations.features`, which people also write with SQL: what is neither true nor false counts as absent. */
export function readFeatures(json: unknown): Record<string, boolean> {
  const entries = Object.entries(flags.parse(json));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );
}

/** Bytes as Prisma takes them: over a buffer of their own. */
export function bytesColumn(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** An ISO calendar date as a `date` column takes it. */
export function dateColumn(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** A `date` column as an ISO calendar date. */
export function readDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
