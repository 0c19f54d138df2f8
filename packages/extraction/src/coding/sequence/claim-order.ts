import { remembered } from '../../remembered.ts';
import type { Candidate } from '../worksheet.ts';
import { order } from './principal-order.ts';

/** Of each candidate those that are reported before it. */
type Predecessors = ReadonlyMap<Candidate, readonly Candidate[]>;

/** The rows of the guidelines in which a code stands before others, and behind others. */
const rowsOf = remembered((code) => ({
  firsts: order.filter(([firsts]) => firsts(code)),
  seconds: order.filter(([, seconds]) => seconds(code)),
}));

/**
 * What the guidelines (`principal-order.ts`) and the "code first" and "use additional code" notes of the release put before each
 * candidate. `pairs`: codes as the notes order them, [first, second].
 */
export const predecessorsOf = (
  all: readonly Candidate[],
  pairs: readonly (readonly [string, string])[],
): Predecessors => {
  const before = new Map<Candidate, Candidate[]>();
  const put = (first: Candidate | undefined, second: Candidate | undefined): void => {
    if (first === undefined || second === undefined || first === second) return;
    const known = before.get(second);
    if (known === undefined) before.set(second, [first]);
    else known.push(first);
  };
  const rows = all.map((candidate) => ({ candidate, rows: rowsOf(candidate.code) }));
  const firsts = new Map<(typeof order)[number], Candidate[]>();
  for (const { candidate, rows: own } of rows)
    for (const row of own.firsts) {
      const known = firsts.get(row);
      if (known === undefined) firsts.set(row, [candidate]);
      else known.push(candidate);
    }
  for (const { candidate, rows: own } of rows)
    for (const row of own.seconds) for (const first of firsts.get(row) ?? []) put(first, candidate);
  const byCode = new Map(all.map((candidate) => [candidate.code, candidate]));
  for (const [first, second] of pairs) put(byCode.get(first), byCode.get(second));
  return before;
};

/**
 * Candidates in the order of a claim: the principal diagnosis, then the others as they are ranked, each behind those that are reported
 * before it (I.A.13, I.A.17, I.B.7). Where orders contradict each other in a ring, the ranking decides.
 */
export const inClaimOrder = (
  ranked: readonly Candidate[],
  before: Predecessors,
  principal?: Candidate,
): Candidate[] => {
  const placed = new Set<Candidate>(principal === undefined ? [] : [principal]);
  const place = (candidate: Candidate, waiting: readonly Candidate[]): void => {
    if (placed.has(candidate) || waiting.includes(candidate)) return;
    for (const first of before.get(candidate) ?? []) place(first, [...waiting, candidate]);
    placed.add(candidate);
  };
  for (const candidate of ranked) place(candidate, []);
  return [...placed];
};
