import { codeSet } from '../coding/code-set.ts';
import { listedOrTold } from '../coding/sections.ts';
import { purposeByCode } from '../coding/sequence/kinds.ts';
import { symptom } from '../coding/symptoms.ts';
import type { Candidate, Worksheet } from '../coding/worksheet.ts';

/** Status and history, external causes: told of a patient whatever brings her. */
const besideReason = codeSet('Z V-Y');

/**
 * Whether a code is what a visit was for, so that its symptoms need not be: a diagnosis of this visit (not one of the history that is told with it), or a
 * purpose. Always true of a stay, whose principal diagnosis has rules of its own.
 */
export const explains = (
  { code, assertion, evidence }: Candidate,
  { document, setting }: Worksheet,
): boolean =>
  setting === 'inpatient' ||
  purposeByCode(code) ||
  (!symptom(code) &&
    assertion !== 'historical' &&
    !besideReason(code) &&
    evidence.some(({ start }) => listedOrTold.has(document.sentenceAt(start)?.section.kind ?? 'other')));

/** Log odds: of 26 symptoms of real visits without a diagnosis 22 were reported, however little else spoke for them. */
const asReason = 3;

/** How sure a symptom is where no diagnosis has been established (IV.D). */
export const asReasonForVisit = (confidence: number): number =>
  Math.round((100 * confidence) / (confidence + (1 - confidence) * Math.exp(-asReason))) / 100;
