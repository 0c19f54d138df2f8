import type { NoteDocument } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';

const admission = gated(
  /\b(?:admitted|admission|admit|DOA)\b[^\n\d]{0,24}(\d{1,2})[./-](\d{1,2})[./-](?:20)?\d\d\b/i,
);
/** "On 06.11.25 vesicles appeared": a date that opens what is told. */
const dated = /\b(?:[Oo]n|[Ff]rom|[Ss]ince)\s(?:the\s)?(\d{1,2})[./-](\d{1,2})(?:[./-](?:20)?\d\d)?\b/g;
/** Opens where a sentence may have such a date. */
export const mayDate = gateBefore(dated);
const anyDate = /\b(\d{1,2})[./-](\d{1,2})[./-](?:20)?\d\d\b/g;

/** Whether the dates of a note put the month first; null where none tells. */
const monthFirst = (text: string): boolean | null => {
  for (const [, first, second] of matchesOf(text, anyDate)) {
    if (Number(first) > 12) return false;
    if (Number(second) > 12) return true;
  }
  return null;
};

const dayOfYear = (month: number, day: number): number => month * 31 + day;
const year = 12 * 31;
/** The second day may still show what brought the patient; half a year is no stay. */
const [soonest, latest] = [3, 120];

/** The day of admission as a note dates it, and in which order it writes a date; null where it does not. */
export interface Admission {
  readonly month: number;
  readonly day: number;
  readonly monthFirst: boolean;
}

/** Reads when the patient was admitted, of a note whose dates tell day and month apart. */
export const admissionOf = (document: NoteDocument): Admission | null => {
  const match = document.find(admission);
  const order = match === null ? null : monthFirst(document.text);
  if (match === null || order === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return { month: order ? first : second, day: order ? second : first, monthFirst: order };
};

/** Whether a clause dates what it tells to a later day of the stay. */
export const datedLater = (clause: string, admittedOn: () => Admission | null): boolean => {
  const last = matchesOf(clause, dated).at(-1);
  const admission = last === undefined ? null : admittedOn();
  if (last === undefined || admission === null) return false;
  const { month, day, monthFirst: order } = admission;
  const [first, second] = [Number(last[1]), Number(last[2])];
  const [eventMonth, eventDay] = order ? [first, second] : [second, first];
  if (eventMonth > 12 || eventDay > 31) return false;
  const days = (dayOfYear(eventMonth, eventDay) - dayOfYear(month, day) + year) % year;
  return days >= soonest && days <= latest;
};
