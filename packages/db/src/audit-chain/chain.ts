import { createHash } from 'node:crypto';

/** A row of the audit log, every column of it: what a seal covers. */
export interface SealedEvent {
  readonly id: string;
  readonly sequence: bigint;
  readonly at: Date;
  readonly organizationId: string | null;
  readonly userId: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly details: unknown;
  readonly requestId: string;
  readonly clientAddress: string | null;
}

/** What a chain starts from. */
export const genesis: Uint8Array = new Uint8Array(32);

/** SHA-256 of the seal before and of the event as canonical JSON: changing either changes every seal after. */
export function sealOf(previous: Uint8Array, event: SealedEvent): Uint8Array {
  const { sequence, at, ...rest } = event;
  const text = canonicalJson({ ...rest, sequence: sequence.toString(), at: at.toISOString() });
  return createHash('sha256').update(previous).update(text).digest();
}

/** One spelling for one value: no blanks, and the names of an object in the order of their UTF-16 units (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  const members = names.map(
    (name) => `${JSON.stringify(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`,
  );
  return `{${members.join(',')}}`;
}
