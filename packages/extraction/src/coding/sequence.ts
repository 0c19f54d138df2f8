import { type CodeSet, codeSet } from './code-set.ts';
import type { Candidate, Worksheet } from './worksheet.ts';

/** Adverse effects and underdosing follow what they caused (I.C.19.e.5); poisonings come first. */
const afterItsEffect = (code: string): boolean =>
  /^T(?:3[6-9]|4\d|50)\.[0-9A-Z]{2}[56]|^T(?:3[6-9]|4\d|50)\.[0-9A-Z][56]/.test(code);
const poisoning = (code: string): boolean =>
  /^T(?:3[6-9]|4\d|5\d|6[0-5])/.test(code) && !afterItsEffect(code);

/** Codes that are never a principal or first-listed diagnosis beside another (II, III, I.C.20.a, I.C.21). */
const neverFirstSet: CodeSet = codeSet(
  'B95-B97 V00-Y99 Z16 Z17 Z18 Z37 Z3A Z66-Z68 Z71 Z72-Z99 R65 F02 G63 I43 J91 L97 D63 Z63 Z53 Z23 Z28 Z30.2 R29.7',
);
const neverFirst: CodeSet = (code) => afterItsEffect(code) || neverFirstSet(code);
const externalCause = codeSet('V00-Y99');

/** Etiology before manifestation, combination before its parts (I.A.13, I.C.9.a): [first, then]. */
const order: readonly (readonly [CodeSet, CodeSet])[] = [
  [codeSet('I11 I13'), codeSet('I50')],
  [codeSet('I12 I13 E08-E13'), codeSet('N18')],
  [codeSet('E08-E13'), codeSet('L97 M86 N18 G63 H36 K31.84')],
  [codeSet('A40 A41'), codeSet('R65 N10 N17 J13-J18 N30 N39 K65 G93.41 J96 L03 L89')],
  [codeSet('G30 G20 G31'), codeSet('F02')],
  [codeSet('N18'), codeSet('D63.1')],
  [codeSet('K70 K74'), codeSet('I85.1 K76.6')],
  [codeSet('O'), codeSet('A-N')],
  [codeSet('Z51.11 Z51.12 Z51.0'), codeSet('C')],
  [codeSet('T36-T65'), codeSet('K71 J69')],
];

const listed: ReadonlySet<string> = new Set(['principal-diagnosis', 'diagnosis', 'assessment']);
const acute =
  /\bacute\b|infarction|sepsis|pneumonia|fracture|exacerbation|hemorrhage|embol|poisoning|overdose|encounter for antineoplastic/i;
const reasonForStay =
  /\b(?:admitted (?:with|for)|brought in|presented with|admission for|final (?:impression|diagnosis)|the diagnosis is|principal|here for|treated for|in keeping with|regard the)\b/i;

const score = (sheet: Worksheet, candidate: Candidate, first: number): number => {
  if (neverFirst(candidate.code)) return -1;
  let points =
    candidate.weight * 4 -
    (candidate.assertion !== 'historical' ? 0 : candidate.section?.kind === 'past' ? 2 : 0.5);
  const kind = candidate.section?.kind;
  if (kind === 'principal-diagnosis') points += 6;
  if (kind === 'diagnosis' || kind === 'assessment')
    points += 2 - Math.min(1.5, (candidate.order - first) / 400);
  if (candidate.order === first) points += 1.5;
  if (sheet.setting === 'inpatient' && acute.test(candidate.display)) points += 1.5;
  // Without a list the stay tells its reason first; chronic conditions are told first too, but are no reason for a stay.
  if (
    kind !== undefined &&
    !listed.has(kind) &&
    (sheet.setting === 'outpatient' || acute.test(candidate.display))
  )
    points += Math.max(0, 1 - Math.max(0, candidate.order - first) / 1200);
  const start = candidate.evidence[0]?.start ?? 0;
  if (reasonForStay.test(sheet.document.text.slice(Math.max(0, start - 90), start))) points += 1;
  // An encounter for chemotherapy, immunotherapy or radiation is first-listed (I.C.2.e.2).
  if (/^Z51\.[01]/.test(candidate.code)) points += 6;
  if (poisoning(candidate.code)) points += 4;
  // A visit for an examination, and the watch over a cured neoplasm, are first-listed (IV.P, I.C.21.c.8).
  if (/^Z(?:0[01]|08)/.test(candidate.code)) points += 6;
  // The birth is first on the record of the stay it happened in (I.C.16.a.2).
  else if (/^Z38/.test(candidate.code)) points += 10;
  // A screening endoscopy stays one, whatever it finds (I.C.21.c.5).
  else if (/^Z12\.1/.test(candidate.code)) points += 5;
  else if (/^Z/.test(candidate.code) && candidate.code !== 'Z21') points -= 1.5;
  // Tobacco and blood lost in an operation are told beside the reason for an encounter.
  if (/^F17|^D62/.test(candidate.code)) points -= 3;
  if (/^R/.test(candidate.code)) points -= 1;
  return points + Math.min(1, candidate.mentions * 0.05);
};

/**
 * All candidates in reporting order: the principal diagnosis first (section II), the others by weight and place, external
 * causes behind all that they may have caused (I.C.20.a.6).
 */
export const sequence = (sheet: Worksheet): Candidate[] => {
  const all = [...sheet.candidates.values()];
  const eligible = all.filter((candidate) => !neverFirst(candidate.code));
  const inList = eligible.filter(
    (candidate) => candidate.section !== null && listed.has(candidate.section.kind),
  );
  const pool = inList.length > 0 ? inList : eligible;
  const first = Math.min(...pool.map((candidate) => candidate.order));
  const points = new Map(all.map((candidate) => [candidate, score(sheet, candidate, first)]));
  let principal = [...eligible].sort(
    (a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || a.order - b.order,
  )[0];
  for (const [before, after] of order) {
    if (principal === undefined || !after(principal.code)) continue;
    const cause = all.find((candidate) => candidate !== principal && before(candidate.code));
    if (cause !== undefined) principal = cause;
  }
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
