import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { inClaimOrder, predecessorsOf } from './claim-order.ts';
import { neverFirst } from './kinds.ts';
import { pointsFor } from './principal.ts';
import { inOrder } from './principal-order.ts';
import { readStay } from './stay.ts';

const externalCause = codeSet('V00-Y99');

/**
 * All candidates in reporting order: the principal diagnosis first (section II, `principal.ts`), the others by weight and place, but
 * behind what the guidelines and the notes of the release put before them (`claim-order.ts`), external causes behind all that they may
 * have caused (I.C.20.a.6).
 */
export const sequence = (sheet: Worksheet): Candidate[] => {
  const all = [...sheet.candidates.values()];
  const stay = readStay(sheet, all);
  const points = new Map(all.map((candidate) => [candidate, pointsFor(candidate, stay)]));
  const principal = inOrder(
    all
      .filter(({ code }) => !neverFirst(code))
      .sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || a.order - b.order),
  );
  const rest = all
    .filter((candidate) => candidate !== principal)
    .sort(
      (a, b) =>
        Number(externalCause(a.code)) - Number(externalCause(b.code)) ||
        b.weight - a.weight ||
        a.order - b.order ||
        (a.code < b.code ? -1 : 1),
    );
  const before = predecessorsOf(all, sheet.sequencedPairs());
  return inClaimOrder(rest, before, principal);
};
