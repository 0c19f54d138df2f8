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

/** From the end of a name on: the words that say a cause, up to another name. */
const comesOf = new RegExp(
  String.raw`^,? (?:${dueTo}|from|in)\b(?: (?:an? |the |his |her )?(?:[\p{L}-]+ ){0,2})?`,
  'u',
);
/** In characters. */
const causeWithin = 48;

/** "Acute respiratory failure from RSV bronchiolitis": the words between say that another illness brought it about. */
export const saidToComeOf = (one: Candidate, { all, document: { text } }: Stay): boolean =>
  one.evidence.some(({ end }) => {
    const words = comesOf.exec(text.slice(end, end + causeWithin));
    if (words === null) return false;
    const last = end + words[0].length;
    return all.some(
      (other) =>
        other !== one &&
        disease(other.code) &&
        !comorbidity(other.code) &&
        other.evidence.some(({ start }) => start > end && start <= last),
    );
  });

/** Whether the note tells of another acute illness or malignancy before it. */
export const cameLater = (one: Candidate, stay: Stay): boolean =>
  stay.all.some(
    (other) =>
      other !== one &&
      mayBeBehind(other) &&
      !complicationOfCare(other.code) &&
      placeOf(other, stay) < placeOf(one, stay),
  );
