import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { inClaimOrder, predecessorsOf } from './claim-order.ts';
import { pointsFor } from './principal.ts';
import { inOrder } from './principal-order.ts';
import { readStay } from './stay.ts';

const externalCause = codeSet('V00-Y99');

/** As they are reported where nothing puts one before the other. */
const byWeight = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || a.order - b.order || (a.code < b.code ? -1 : 1);

/**
 * All candidates in reporting order: the principal diagnosis first (section II, `principal.ts`), the others by weight and place, but
 * behind what the guidelines and the notes of the release put before them (`claim-order.ts`), external causes behind all that they may
 * have caused (I.C.20.a.6).
 */
export const sequence = (sheet: Worksheet): Candidate[] => {
  const all = [...sheet.candidates.values()];
  const stay = readStay(sheet, all);
  const ranked = stay.eligible
    .map((candidate) => ({ candidate, points: pointsFor(candidate, stay) }))
    .sort((a, b) => b.points - a.points || a.candidate.order - b.candidate.order);
  const principal = inOrder(ranked.map(({ candidate }) => candidate));
  const others = all.filter((candidate) => candidate !== principal && !externalCause(candidate.code));
  const causes = all.filter((candidate) => candidate !== principal && externalCause(candidate.code));
  const before = predecessorsOf(all, sheet.sequencedPairs());
  return inClaimOrder([...others.sort(byWeight), ...causes.sort(byWeight)], before, principal);
};
