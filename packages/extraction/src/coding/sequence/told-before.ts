import { dueTo } from '../../note/causes.ts';
import type { Candidate } from '../worksheet.ts';
import { comorbidity, complicationOfCare, disease, mayBeBehind, neverFirst, ofAnother } from './kinds.ts';
import type { Stay } from './stay.ts';

/** Where a candidate stands in the note, for what comes before what. */
export const placeOf = (one: Candidate, { places }: Stay): number => places.get(one) ?? one.order;

/** Whether the note names an illness that is no everyday comorbidity before another one. */
export const isOwnIllness = (other: Candidate, stay: Stay, one: Candidate): boolean =>
  disease(other.code) &&
  !comorbidity(other.code) &&
  !ofAnother(other.code) &&
  !neverFirst(other.code) &&
  other.assertion !== 'historical' &&
  placeOf(other, stay) < placeOf(one, stay);

const comesOf = new RegExp(
  String.raw`^,? (?:${dueTo}|from|in)(?: (?:an? |the |his |her )?(?:[\p{L}-]+ ){0,2})?\s*$`,
  'u',
);
/** In characters. */
const causeWithin = 48;

/** "Acute respiratory failure from RSV bronchiolitis": the words between say that another illness brought it about. */
export const saidToComeOf = (one: Candidate, { all, document: { text } }: Stay): boolean =>
  one.evidence.some(({ end }) =>
    all.some(
      (other) =>
        other !== one &&
        disease(other.code) &&
        !comorbidity(other.code) &&
        other.evidence.some(
          ({ start }) => start > end && start - end < causeWithin && comesOf.test(text.slice(end, start)),
        ),
    ),
  );

/** Whether the note tells of another acute illness or malignancy before it. */
export const cameLater = (one: Candidate, stay: Stay): boolean =>
  stay.all.some(
    (other) =>
      other !== one &&
      mayBeBehind(other) &&
      !complicationOfCare(other.code) &&
      placeOf(other, stay) < placeOf(one, stay),
  );
