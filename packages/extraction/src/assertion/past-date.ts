import type { NoteDocument, Sentence } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import { matchesOf } from '../note/matches.ts';

const yearPattern = /\b(19[5-9]\d|20[0-4]\d)\b/g;

/** Opened by years. */
export const year = gateBefore(yearPattern);

/** The latest year a note names: the year it was written, for all that notes say of the future. */
export const latestYear = (document: NoteDocument): number => {
  let latest = 0;
  if (!document.opens(year)) return latest;
  for (const match of matchesOf(document.text, yearPattern)) latest = Math.max(latest, Number(match[1]));
  return latest;
};

/** "Prostate cancer (2022), on active treatment": what is treated is not of the past (I.C.2.m). */
const underTreatment =
  /^\)?[\s,;:–-]*(?:(?:and|still|now|currently|remains) )*(?:on|under|receiving|undergoing|having) (?:active |ongoing |current |palliative |adjuvant |maintenance )?(?:treatment|therapy|chemo\w*|immunotherapy|hormon\w*|radiotherapy|dialysis)\b/i;

/** What makes a year the beginning of something that goes on. */
const ongoing = /\b(?:since|from|diagnosed|detected|known|onset|started|first)\b/i;

/** "A lump in 2021 was a fibroadenoma, excised". */
const takenOut =
  /\bin ((?:19[5-9]|20[0-4])\d),? [^.;]{3,60}?, ?(?:excised|removed|resected|ablated|repaired)\b/i;

/** "In 2014 she had a stroke": a year at the beginning, and what happened then. */
const opensPast =
  /^(?:\W|back )*in (?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d),? (?:he|she|they|the patient|pt) (?:had|suffered|sustained|developed|was (?:treated|hospitali[sz]ed|admitted) (?:for|with)) (?:[\p{L}-]+ ){0,4}$/iu;

/** "Infection of the right knee prosthesis (TKR 2023)": the year is that of an operation in brackets. */
const ofDevice =
  /\((?:TKR|THR|TKA|THA|CABG|PCI|PTCA|DES|stent\w*|TAVR|TAVI|AVR|MVR|PPM|pacemaker|ICD|CRT-?[DP]?|ORIF|replace\w*|arthroplasty|implant\w*|placed|inserted|transplant\w*|VP shunt|EVAR|graft)(?: (?:done|placed|in|of))?,? $/i;

/** "NSTEMI on a background of CABG (2014)": the year is that of what stands between. */
const ofAnother =
  /\b(?:background of|on top of|in a patient with|s\/p|status post|post|after|following|h\/o|history of)\b/i;

/**
 * The year that dates a mention to an earlier illness ("stroke in 2011", "the 2011 stroke"), as it is written, or null. A
 * year ago may be the same illness, so two years have to lie between.
 */
export const pastYear = (
  document: NoteDocument,
  sentence: Sentence,
  span: { start: number; end: number },
  latest: number,
): string | null => {
  const { text } = document;
  const after =
    /^(?:[^.;,()]{0,44}?\b(?:in|of)?\s*\(?|\s*[,(–-]\s*(?:[Ii]n |[Tt]reated |\p{L}{3,9} |\d{1,2}\/)?)((?:19[5-9]|20[0-4])\d)\b/u.exec(
      text.slice(span.end, Math.min(sentence.end, span.end + 56)),
    );
  const before = /\b((?:19[5-9]|20[0-4])\d)\s+(?:\p{L}+\s+){0,1}$/u.exec(
    text.slice(Math.max(sentence.start, span.start - 24), span.start),
  );
  // "Hospitalized in 2015 for a suicide attempt": the year stands before what it was for.
  const reason =
    /\bin ((?:19[5-9]|20[0-4])\d)(?:,? (?:for|after|due to|because of)| with) (?:[\p{L}-]+ ){0,5}$/u.exec(
      text.slice(Math.max(sentence.start, span.start - 64), span.start),
    );
  const opening = opensPast.exec(text.slice(sentence.start, Math.min(span.start, sentence.start + 80)));
  const removed = takenOut.exec(text.slice(sentence.start, Math.min(sentence.end, span.end + 24)));
  for (const match of [
    after,
    before,
    reason,
    opening,
    removed === null || removed.index + removed[0].length < span.end - sentence.start ? null : removed,
  ]) {
    const year = match?.[1];
    if (match === null || year === undefined || Number(year) > latest - 2) continue;
    if (match === after && /(?:\(| of )\d{4}$/.test(match[0]) && ofAnother.test(match[0])) continue;
    if (match === after && ofDevice.test(match[0].replace(/\d+$/, ''))) continue;
    if (match === after && underTreatment.test(text.slice(span.end + match[0].length, sentence.end)))
      continue;
    if (
      !ongoing.test(match[0]) &&
      !ongoing.test(text.slice(Math.max(sentence.start, span.start - 16), span.start))
    )
      return year;
  }
  return null;
};

const inMonth =
  /^[^.;,()]{0,30}? (?:(?:in|last|back in) (?:early |late |mid-?)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)|(?:in the |last |over the )(?:spring|summer|autumn|fall|winter)|(?:at |on )?(?:the |her |his )?last (?:visit|admission|stay|month))\b/;
const wasOver =
  /\b(?:cleared|resolved|recovered|got over it|got better|settled|healed|gone|over|treated(?: and|(?=\s*(?:[.,;]|$))))\b/i;
const hadIt = /\b(?:had|treated for|bout of|episode of)\b[^.;,]{0,24}$/i;
const goesOn = /\b(?:still|now|again|since|continu\w*|persist\w*|ongoing|recurr\w*|worse\w*|today)\b/i;

/** "Last spring's stroke", "February's pneumonia": a time that an illness is called by is past. */
const calledByTime =
  /\b(?:(?:last|the previous) (?:spring|summer|autumn|fall|winter|year|month)|January|February|March|April|May|June|July|August|September|October|November|December)['’]s (?:\p{L}+[ -]){0,2}$/u;

export const month = gateBefore(inMonth, calledByTime);

/** The month that dates a mention to an illness that ended ("had pneumonia in January, cleared"), as it is written, or null. */
export const pastMonth = (
  { text }: NoteDocument,
  sentence: Sentence,
  span: { start: number; end: number },
): string | null => {
  const called = calledByTime.exec(text.slice(Math.max(sentence.start, span.start - 48), span.start));
  if (called !== null) return called[0].trim();
  const behind = text.slice(span.end, Math.min(sentence.end, span.end + 90));
  const match = inMonth.exec(behind);
  if (match === null) return null;
  const rest = behind.slice(match[0].length);
  const had = hadIt.test(text.slice(Math.max(sentence.start, span.start - 48), span.start));
  return wasOver.test(rest) || (had && !goesOn.test(rest)) ? match[0].trim() : null;
};

const atAge =
  /^[^.;,()]{0,12}?\b(?:at (?:age |about )?|when (?:he|she|they) (?:was|were) )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?:[- ](?:months?|years?|weeks?|days?)(?: of age| old)?|\b)/i;
const had = /\b(?:had|history of|hospitali[sz]ed|treated|with)\b/i;

export const age = gateBefore(atAge);

/** The age that dates a mention to an earlier illness ("had bronchiolitis at 3 months"), as it is written, or null. */
export const pastAge = (
  { text }: NoteDocument,
  sentence: Sentence,
  span: { start: number; end: number },
): string | null => {
  const match = atAge.exec(text.slice(span.end, Math.min(sentence.end, span.end + 48)));
  return match !== null && had.test(text.slice(Math.max(sentence.start, span.start - 40), span.start))
    ? match[0].trim()
    : null;
};
