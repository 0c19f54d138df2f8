import { remembered } from '../../remembered.ts';
import type { Candidate } from '../worksheet.ts';
import { order } from './principal-order.ts';

/** Of each candidate those that are reported before it. */
type Predecessors = ReadonlyMap<Candidate, readonly Candidate[]>;

/** The places of the rows of the guidelines in which a code stands before others, and behind others. */
const rowsOf = remembered((code) => ({
  firsts: order.flatMap(([firsts], row) => (firsts(code) ? [row] : [])),
  seconds: order.flatMap(([, seconds], row) => (seconds(code) ? [row] : [])),
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
  const rows = all.map(({ code }) => rowsOf(code));
  const firsts: (Candidate[] | undefined)[] = [];
  all.forEach((candidate, at) => {
    for (const row of rows[at]?.firsts ?? []) {
      const known = firsts[row];
      if (known === undefined) firsts[row] = [candidate];
      else known.push(candidate);
    }
  });
  all.forEach((candidate, at) => {
    for (const row of rows[at]?.seconds ?? []) for (const first of firsts[row] ?? []) put(first, candidate);
  });
  if (pairs.length === 0) return before;
  const byCode = new Map<string, Candidate>();
  for (const candidate of all) byCode.set(candidate.code, candidate);
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
  const waiting: Candidate[] = [];
  const place = (candidate: Candidate): void => {
    if (placed.has(candidate) || waiting.includes(candidate)) return;
    const firsts = before.get(candidate);
    if (firsts !== undefined) {
      waiting.push(candidate);
      for (const first of firsts) place(first);
      waiting.pop();
    }
    placed.add(candidate);
  };
  for (const candidate of ranked) place(candidate);
  return [...placed];
};
