import type { PrismaClient } from '../client.ts';
import { genesis, type SealedEvent, sealOf } from './chain.ts';

/** Rows that are read at a time. */
const page = 2_000;

/** Where a chain ends: written down outside of the database, it tells later that nothing was cut off or rewritten. */
export interface ChainHead {
  /** Id of the organization, or "none" for events without one. */
  readonly chain: string;
  readonly position: string;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface AuditVerification {
  readonly events: number;
  /** Events since the last sealing: too new to be part of a chain. */
  readonly unsealed: number;
  readonly heads: readonly ChainHead[];
  /** One sentence for each fault, saying where. */
  readonly findings: readonly string[];
}

interface Seal {
  readonly sequence: bigint;
  readonly organizationId: string | null;
  readonly position: bigint;
  readonly hash: Uint8Array;
}

const hexadecimal = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const nameOf = (organizationId: string | null): string => organizationId ?? 'none';

/**
 * Reads the whole log and its seals, in the order of their sequence, and tells every edit, deletion, gap and late
 * addition. `expected` are heads of an earlier run: only they show a chain that was cut off or written anew.
 */
export async function verifyAudit(
  client: PrismaClient,
  expected: readonly ChainHead[] = [],
): Promise<AuditVerification> {
  const findings: string[] = [];
  const heads = new Map<string, Seal>();
  const wanted = new Map(expected.map((head) => [`${head.chain} ${head.position}`, head.hash]));
  const { _max: last } = await client.auditSeal.aggregate({ _max: { sequence: true } });
  let events = 0;
  let unsealed = 0;

  for await (const { event, seal } of rowsOf(client)) {
    if (event) events += 1;
    if (seal) {
      const chain = nameOf(seal.organizationId);
      const head = heads.get(chain);
      const at = `position ${seal.position} of chain ${chain} (sequence ${seal.sequence})`;
      const next = (head?.position ?? 0n) + 1n;
      if (seal.position !== next) findings.push(`Seals are missing before ${at}: expected position ${next}.`);
      if (!event) findings.push(`The event at ${at} was deleted.`);
      else if (event.organizationId !== seal.organizationId)
        findings.push(`The event at ${at} was moved to another organization.`);
      else if (hexadecimal(sealOf(head?.hash ?? genesis, event)) !== hexadecimal(seal.hash))
        findings.push(`The event at ${at}, or its seal, was changed or moved.`);
      heads.set(chain, seal);
      const hash = wanted.get(`${chain} ${seal.position}`);
      if (hash !== undefined && hash !== hexadecimal(seal.hash))
        findings.push(`Chain ${chain} was written anew: position ${seal.position} has another hash.`);
      wanted.delete(`${chain} ${seal.position}`);
    } else if (event && event.sequence <= (last.sequence ?? 0n)) {
      findings.push(`The event with sequence ${event.sequence} was added after its place had been sealed.`);
    } else unsealed += 1;
  }
  for (const key of wanted.keys()) {
    const [chain, position] = key.split(' ');
    findings.push(`Chain ${chain} was cut off: it once reached position ${position}.`);
  }
  return { events, unsealed, findings, heads: [...heads.values()].map(toHead) };
}

function toHead({ organizationId, position, hash }: Seal): ChainHead {
  return { chain: nameOf(organizationId), position: position.toString(), hash: hexadecimal(hash) };
}

/** Events and seals side by side, ascending by sequence; either may be missing. */
async function* rowsOf(client: PrismaClient): AsyncGenerator<{ event?: SealedEvent; seal?: Seal }> {
  const events = pages<SealedEvent>((after) =>
    client.auditEvent.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: page,
    }),
  );
  const seals = pages<Seal>((after) =>
    client.auditSeal.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: page,
    }),
  );
  let event = (await events.next()).value;
  let seal = (await seals.next()).value;
  while (event || seal) {
    const both = event && seal && event.sequence === seal.sequence;
    const eventFirst = event && (!seal || event.sequence <= seal.sequence);
    const sealFirst = seal && (both || !eventFirst);
    yield { ...(eventFirst && event && { event }), ...(sealFirst && seal && { seal }) };
    if (eventFirst) event = (await events.next()).value;
    if (sealFirst) seal = (await seals.next()).value;
  }
}

async function* pages<Row extends { readonly sequence: bigint }>(
  read: (after: bigint) => Promise<readonly Row[]>,
): AsyncGenerator<Row, undefined> {
  let after = -1n;
  for (;;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return undefined;
    after = last.sequence;
  }
}
