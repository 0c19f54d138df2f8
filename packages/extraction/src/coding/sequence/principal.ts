import { remembered } from '../../remembered.ts';
import type { Candidate } from '../worksheet.ts';
import { called } from './called.ts';
import type { Question } from './evidence.ts';
import { kindOfIllness } from './kind-of-illness.ts';
import { neverFirst } from './kinds.ts';
import { occasion } from './occasion.ts';
import { purpose } from './purpose.ts';
import type { Stay } from './stay.ts';

/**
 * The argument of Section II, question by question. What the provider calls it and what the classification says of an encounter settle
 * it; then counts what occasioned the admission; what kind of illness it is only favours one of those that are left.
 */
export const argument: readonly Question[] = [purpose, called, occasion, kindOfIllness];

const evidence = argument.flatMap((question) => question.evidence);
const evidenceOn = remembered((code) => evidence.filter(({ of }) => of === undefined || of(code)));

/** How much speaks for a candidate as principal or first-listed diagnosis. */
export const pointsFor = (candidate: Candidate, stay: Stay): number =>
  neverFirst(candidate.code)
    ? -1
    : evidenceOn(candidate.code).reduce((sum, { points }) => sum + points(candidate, stay), 0);
