import type { SectionKind } from '../../note/headings.ts';
import type { Candidate } from '../worksheet.ts';
import { comorbidity, isAcute } from './kinds.ts';
import type { Stay } from './stay.ts';
import { placeOf } from './told-before.ts';

/** How much a piece of evidence says: four strengths and no finer, so that none is fitted to a note. */
export const strength = { settles: 6, speaks: 3, favours: 1.5, hints: 0.75 } as const;

/** One piece of evidence for or against a candidate as principal (inpatient, II) or first-listed (outpatient, IV.G) diagnosis. */
export interface Evidence {
  /** Section of the Official Guidelines, or what notes of the kind do. */
  readonly because: string;
  /** The codes it speaks of, where it does not speak of all. */
  readonly of?: (code: string) => boolean;
  /** Points it gives where it holds; a number, or how much of it holds. */
  readonly points: (candidate: Candidate, stay: Stay) => number;
}

/** A question that a coder asks of every candidate, with what in the note answers it. */
export interface Question {
  readonly asks: string;
  readonly evidence: readonly Evidence[];
}

/** So many points where something holds. */
export const when =
  (holds: (candidate: Candidate, stay: Stay) => boolean, points: number): Evidence['points'] =>
  (candidate, stay) =>
    holds(candidate, stay) ? points : 0;

/** The kind of the section that a candidate is documented under. */
export const kindOf = ({ section }: Candidate): SectionKind | undefined => section?.kind;
/** Whether it stands in the list of diagnoses, and not under a heading of its own. */
export const inList = (one: Candidate, { list }: Stay): boolean =>
  list.has(one) && kindOf(one) !== 'principal-diagnosis';
/** Whether the note says that the stay was for it. */
export const isPurpose = (one: Candidate, { purposes }: Stay): boolean => purposes.has(one);
/** Whether it stands in the first entry of the list. */
export const isHead = (one: Candidate, stay: Stay): boolean => {
  const place = placeOf(one, stay);
  return place >= stay.first && place <= stay.firstEnd;
};
/** "69, diabetic, was given gentamicin …": a story begins with who the patient is. */
export const isWhoCame = (one: Candidate, { list, setting }: Stay): boolean =>
  setting === 'inpatient' &&
  list.size === 0 &&
  comorbidity(one.code) &&
  !one.code.startsWith('F') &&
  !isAcute(one);

/** A screening further down a list of problems was ordered at the visit, which was for what heads it. */
export const isBehindOthers = (one: Candidate, stay: Stay): boolean =>
  stay.list.has(one) && !isHead(one, stay);
