import type { SectionKind } from '../note/headings.ts';
import { codeSet } from './code-set.ts';
import type { Worksheet } from './worksheet.ts';

/** Sections in which a provider lists what is diagnosed. */
export const listed: ReadonlySet<SectionKind> = new Set(['principal-diagnosis', 'diagnosis', 'assessment']);

/** Symptoms and signs (chapter 18) and pains that a diagnosis explains; coded only where a provider lists them. */
export const symptom = codeSet(
  'R00-R19 R20-R29 R30-R39 R40-R46 R47-R49 R50 R51 R52 R53 R55-R64 R68 R69 M25.4-M25.6 M54.2 M54.5 M54.6 M54.8 M54.9 M79.1 M79.6 M79.89 H57.1 H53.1 H53.8 H53.9 H54.7 H92.0 H93.1 L29 N23 N64.4',
);
/** Findings without a diagnosis; a provider who writes one into the course has judged it. */
export const finding = codeSet('R70-R94 M21.0-M21.2 M21.9');
/** What only an examination shows: it is a diagnosis where a provider lists it, never the reason a patient came. */
export const sign = codeSet('R01 R10.81 R10.82 R16 R19.0 R22 R23.0-R23.2 R59 R60.0 R09.0 R09.8');
/** Deficits that stroke and brain injury are coded with (I.C.9.d: current deficits are coded beside the infarction). */
export const deficit = codeSet('R47 R29.81 R13.1 H53.4 R41.4 R29.7 R40.2 G81 G83');
const deficitCause = codeSet('I60-I63 S06 C71');
/** Drops deficits that no stroke or brain injury explains and that no provider lists. */
export const dropLooseDeficits = (sheet: Worksheet): void => {
  if (sheet.has(deficitCause)) return;
  for (const candidate of sheet.find(deficit))
    if (symptom(candidate.code) && candidate.section !== null && !listed.has(candidate.section.kind))
      sheet.consider(candidate, 'A symptom outside the list of diagnoses.');
};

/** Symptoms integral to a confirmed diagnosis are not coded with it (I.B.5). */
export const dropIntegralSymptoms = (sheet: Worksheet): void => {
  const definite = sheet.find((code) => /^[A-QST]/.test(code) && !symptom(code));
  if (definite.length === 0) return;
  for (const candidate of sheet.find(symptom)) {
    if (deficit(candidate.code) && sheet.has(deficitCause)) continue;
    // "chronic low back pain" is a problem of its own, not the sign of another.
    const lasting =
      sheet.setting === 'outpatient' &&
      candidate.evidence.some(({ start, end }) =>
        /\bchronic\b/i.test(sheet.document.text.slice(Math.max(0, start - 10), end)),
      );
    if (lasting) continue;
    const isListed = candidate.section !== null && listed.has(candidate.section.kind);
    if (isListed && (sheet.setting === 'outpatient' || candidate.section?.kind === 'diagnosis')) continue;
    if (candidate.section?.kind === 'complaint' && /^M/.test(candidate.code) && !sheet.has(codeSet('M S')))
      continue;
    sheet.consider(
      candidate,
      `A symptom of ${definite[0]?.display ?? 'the diagnosis'} or of another coded diagnosis (I.B.5).`,
    );
  }
};
