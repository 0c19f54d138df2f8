import { codeSet } from '../code-set.ts';
import { listed } from '../symptoms.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { neverFirst, pointsFor } from './principal.ts';
import { inOrder } from './principal-order.ts';
import { isIn, reasonsForStay } from './reason-for-stay.ts';

const externalCause = codeSet('V00-Y99');
const symptom = codeSet('R');

/** Of each reason for the stay the diagnosis that it names first; symptoms are none where one is established (II.A). */
const purposesOf = (sheet: Worksheet, eligible: readonly Candidate[]): ReadonlySet<Candidate> => {
  const found = new Set<Candidate>();
  for (const reason of reasonsForStay(sheet.document)) {
    const start = ({ evidence }: Candidate): number =>
      Math.min(...evidence.filter((one) => isIn(reason, [one])).map((one) => one.start));
    const named = eligible
      .filter(({ code, evidence }) => !symptom(code) && isIn(reason, evidence))
      .sort((a, b) => start(a) - start(b))[0];
    if (named !== undefined) found.add(named);
  }
  return found;
};

/**
 * All candidates in reporting order: the principal diagnosis first (section II, `principal.ts`), the others by weight and place,
 * external causes behind all that they may have caused (I.C.20.a.6).
 */
export const sequence = (sheet: Worksheet): Candidate[] => {
  const all = [...sheet.candidates.values()];
  const eligible = all.filter((candidate) => !neverFirst(candidate.code));
  const inList = eligible.filter(
    (candidate) => candidate.section !== null && listed.has(candidate.section.kind),
  );
  const pool = inList.length > 0 ? inList : eligible;
  const first = Math.min(...pool.map((candidate) => candidate.order));
  const stay = {
    setting: sheet.setting,
    text: sheet.document.text,
    first,
    all,
    purposes: sheet.setting === 'inpatient' ? purposesOf(sheet, eligible) : new Set<Candidate>(),
  };
  const points = new Map(all.map((candidate) => [candidate, pointsFor(candidate, stay)]));
  const best = [...eligible].sort(
    (a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || a.order - b.order,
  )[0];
  const principal = inOrder(all, best);
  const rest = all
    .filter((candidate) => candidate !== principal)
    .sort(
      (a, b) =>
        Number(externalCause(a.code)) - Number(externalCause(b.code)) ||
        b.weight - a.weight ||
        a.order - b.order ||
        (a.code < b.code ? -1 : 1),
    );
  return principal === undefined ? rest : [principal, ...rest];
};
