import type { NoteDocument } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import { matchesOf } from '../note/matches.ts';
import { type Judgement, judged, type Place } from './place.ts';

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
  /^\)?[\s,;:–-]*(?:(?:and|still|now|currently|remains) )*(?:on|under|receiving|undergoing|having) (?:active |ongoing |current |palliative |adjuvant |maintenance )?(?:treatment|therapy|chemo\w*|immunotherapy|hormon\w*|radiotherapy|dialysis|\w{2,}(?:tinib|n?ib|mab|ciclib|parib|lutamide|relin|terone|zumab|tecan|taxel|rubicin|platin|citabine|lidomide|trozole|oxifen|mestane|vedotin|fulvestrant))\b/i;

/** What makes a year the beginning of something that goes on. */
const ongoing = /\b(?:since|from|diagnosed|dx(?:['’]?d)?|detected|known|onset|started|first)\b/i;

/** "A lump in 2021 was a fibroadenoma, excised". */
const takenOut =
  /\bin ((?:19[5-9]|20[0-4])\d),? [^.;]{3,60}?, ?(?:excised|removed|resected|ablated|repaired)\b/i;

/** "In 2014 she had a stroke": a year at the beginning, and what happened then. */
const opensPast =
  /^(?:\W|back )*in (?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d),? (?:he|she|they|the patient|pt) (?:had|suffered|sustained|developed|was (?:treated|hospitali[sz]ed|admitted) (?:for|with)) (?:[\p{L}-]+ ){0,4}$/iu;

/** "Infection of the right knee prosthesis (TKR 2023)": the year is that of an operation in brackets. */
const ofDevice =
  /\((?:TKR|THR|TKA|THA|CABG|PCI|PTCA|DES|stent\w*|TAVR|TAVI|AVR|MVR|PPM|pacemaker|ICD|CRT-?[DP]?|ORIF|replace\w*|arthroplasty|implant\w*|placed|inserted|transplant\w*|VP shunt|EVAR|graft)(?: (?:done|placed|in|of))?,? $/i;

/** "IgA nephropathy (biopsy 2016)", "PSC, MRCP 2021": the year is that of the test which showed what goes on. */
const ofTest =
  /[(,] ?(?:(?:on|by|per|proven|confirmed|renal|kidney|liver|lung|skin|nerve|bone|marrow|genetic|sleep) )*(?:biopsy|bx|histology|MRCP|ERCP|MRI|CT|HRCT|PET|DE?XA|echo|EEG|EMG|NCS|endoscopy|OGD|EGD|colonoscopy|scope|angio(?:gram|graphy)|CAG|ultrasound|USG|genetics?|genotyp\w*|study|studies|antibod\w+|serology|spirometry|PFTs?)(?: (?:proven|confirmed|in|of|done|positive))*,? $/i;

/** "NSTEMI on a background of CABG (2014)": the year is that of what stands between. */
const ofAnother =
  /\b(?:background of|on top of|in a patient with|s\/p|status post|post|after|following|h\/o|history of)\b/i;

const years = '((?:19[5-9]|20[0-4])\\d)';
/** "Stroke in 2011", "pneumonia (2009)". */
const yearBehind = new RegExp(
  `^(?:[^.;()–-]{0,44}?, (?:in )?(?=(?:19|20)\\d\\d\\s*[.;)])|[^.;,()]{0,44}?\\b(?:in|of)?\\s*\\(?|\\s*[,(–-]\\s*(?:[Ii]n |[Tt]reated |\\p{L}{3,9} |\\d{1,2}\\/)?)${years}\\b`,
  'u',
);
/** "The 2011 stroke". */
const yearBefore = new RegExp(`\\b${years}\\s+(?:\\p{L}+\\s+){0,1}$`, 'u');
/** "Inferior STEMI 2018 with stent to RCA": the words of a name stand on both sides of its year. */
const yearWithin = new RegExp(`(?:\\b\\w+ )?\\(?\\b${years}\\b`);
/** "Hospitalized in 2015 for a suicide attempt", "one value in 2019 when he was dehydrated": the year stands before what it was for. */
const yearOfReason = new RegExp(
  `\\bin ${years}(?:,? (?:for|after|due to|because of)| with|,? when (?:s?he|they|the patient|pt) (?:was|had|came|went|arrived|became|developed|suffered|sustained|presented with)) (?:[\\p{L}-]+ ){0,8}$`,
  'u',
);

/**
 * The year that dates a mention to an earlier illness ("stroke in 2011", "the 2011 stroke"), as it is written. A year ago may be the same
 * illness, so two years have to lie between.
 */
export const pastYear = (place: Place): Judgement | null => {
  const { note, text, sentence, start, end } = place;
  const after = yearBehind.exec(place.behind(56));
  const removed = takenOut.exec(text.slice(sentence.start, Math.min(sentence.end, end + 24)));
  for (const match of [
    after,
    yearWithin.exec(place.said),
    yearBefore.exec(place.before(24)),
    yearOfReason.exec(place.before(64)),
    opensPast.exec(text.slice(sentence.start, Math.min(start, sentence.start + 80))),
    removed === null || removed.index + removed[0].length < end - sentence.start ? null : removed,
  ]) {
    const said = match?.[1];
    if (match === null || said === undefined || Number(said) > note.latestYear - 2) continue;
    if (
      match === after &&
      ((/(?:\(| of )\d{4}$/.test(match[0]) && ofAnother.test(match[0])) ||
        ofDevice.test(match[0].replace(/\d+$/, '')) ||
        ofTest.test(match[0].replace(/\d+$/, '')) ||
        underTreatment.test(text.slice(end + match[0].length, sentence.end)))
    )
      continue;
    if (!ongoing.test(match[0]) && !ongoing.test(place.before(16)))
      return { assertion: 'historical', trigger: said };
  }
  return null;
};

const inMonth =
  /^[^.;,()]{0,30}? (?:(?:in|last|back in) (?:early |late |mid-?)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)|(?:in the |last |over the )(?:spring|summer|autumn|fall|winter)|(?:at |on )?(?:the |her |his )?last (?:visit|admission|stay|month))\b/;
const wasOver =
  /\b(?:cleared|resolved|recovered|got over it|got better|settled|healed|gone|over|treated(?: and|(?=\s*(?:[.,;]|$))))\b/i;
const endedInIt = /\b(?:cleared|resolved|recovered|healed|settled|went away|gone)\b/i;
const hadIt = /\b(?:had|treated for|bout of|episode of)\b[^.;,]{0,24}$/i;
const goesOn = /\b(?:still|now|again|since|continu\w*|persist\w*|ongoing|recurr\w*|worse\w*|today)\b/i;

/** "Last spring's stroke", "February's pneumonia": a time that an illness is called by is past. */
const calledByTime =
  /\b(?:(?:last|the previous) (?:spring|summer|autumn|fall|winter|year|month)|January|February|March|April|May|June|July|August|September|October|November|December)['’]s (?:\p{L}+[ -]){0,2}$/u;

export const month = gateBefore(inMonth, calledByTime);

/** The month that dates a mention to an illness that ended: "had pneumonia in January, cleared". */
export const pastMonth = (place: Place): Judgement | null => {
  const before = place.before(48);
  const called = calledByTime.exec(before);
  if (called !== null) return judged('historical', called);
  const behind = place.behind(90);
  const match = inMonth.exec(behind);
  if (match === null) return null;
  const rest = behind.slice(match[0].length);
  return wasOver.test(rest) || endedInIt.test(match[0]) || (hadIt.test(before) && !goesOn.test(rest))
    ? judged('historical', match)
    : null;
};

const atAge =
  /^[^.;,()]{0,12}?\b(?:at (?:age |about )?|when (?:he|she|they) (?:was|were) )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?:[- ](?:months?|years?|weeks?|days?)(?: of age| old)?|\b)/i;
/** "Measles at four and mumps at six": a name and an age are all there is. Bare figures are values, days those of a newborn, weeks of a pregnancy. */
const nothingButAge =
  /^ at (?:(?:age |about )?(?:two|three|four|five|six|seven|eight|nine|ten)|age \d{1,2}|\d{1,2}(?=[- ](?:months?|mo|years?|yrs?)\b))(?:[- ](?:months?|mo|years?|yrs?)(?: of age| old)?)?(?=\s*(?:$|[.,;)](?!\d)|and\b))/i;
const had = /\b(?:had|history of|hospitali[sz]ed|treated|with)\b/i;

export const age = gateBefore(atAge, nothingButAge);

/** The age that dates a mention to an earlier illness: "had bronchiolitis at 3 months", "Measles at four". */
export const pastAge = (place: Place): Judgement | null => {
  const opens = place.start === place.sentence.start ? nothingButAge.exec(place.behind(48)) : null;
  if (opens !== null) return judged('historical', opens);
  return had.test(place.before(40)) ? judged('historical', atAge.exec(place.behind(48))) : null;
};

/** "Pneumonia (childhood)", "fatty liver then;": a word that says it is over. */
const over =
  /^ ?(?:(?:(?:has |had )?(?:closed|disappeared|vanished|went(?: away)?|gone(?: away)?) (?:by itself|spontaneously|on its own|of its own accord))|[-–,:(] ?(?:ceased|stopped|finished|completed|off) (?:all )?(?:treatment|therapy|medication|medicines|tablets)\b[^.;\n]{0,24}?\b(?:well|fine|no (?:relapse|recurrence|problems)|in remission|resolved|cured)\b|\((?:remote|past|old|childhood|distant|previous|historical|cured|in the past|now over|over now|now gone|since cleared|since resolved)\)| (?:back )?then(?=\s*[.;])|,? (?:(?:had|has|was|were|which|already|all|fully|completely) )*(?:resolved|cleared|settled|corrected|normali[sz]ed|healed|recovered|subsided|gone|over) (?:before|prior to|ahead of|by the time of) (?:(?:his|her|their|the|this) )?(?:arriv\w+|admission|transfer|presentation|referral|stay|visit|(?:coming|reaching|getting) (?:here|in|to))|[,-] ?(?:remote|distant|cured|childhood|historical)(?=\s*(?:$|[.;,\n])))/i;

/** "Leg ulcer, left (healed 2021)": a year in which it ended. */
const endedIn =
  /^[^.;\n()]{0,24}?(?:[,(–-] ?|\s)(?:(?:now|since|fully|completely|has|had|was|is|it) )*(?:healed|resolved|cured|closed|cleared|settled|recovered|eradicated)(?: in| by| since)? (?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d)\b/iu;

export const mayBeOver = gateBefore(over, endedIn);

/** A remark behind the name that the illness is over. */
export const saidOver = ({ note, text, end }: Place): Judgement | null => {
  const ended = endedIn.exec(text.slice(end, end + 64));
  if (ended !== null && Number(ended[1]) < note.latestYear) return judged('historical', ended);
  return judged('historical', over.exec(text.slice(end, end + 40)));
};

/** "Had seizures until 2019", "used an insulin pump until last year": a time of the past up to which something went on. */
const until =
  /^[^.;,()]{0,24}? (?:until|till|up to) (?:(?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d)\b|last (?:year|spring|summer|autumn|fall|winter)|(?:\w+ )?years ago|(?:he|she|they) (?:was|were) \w+|(?:the )?age)/iu;
const hadThen = /\b(?:had|suffered)\b[^.;,]{0,24}$/i;
/** What was used is gone, where of an illness a history is left. */
const usedThen =
  /\b(?:used|wore|took|needed|required|carried|(?:was|were) (?:on|using|wearing))\b[^.;,]{0,24}$/i;

/** "Treated as COPD until the echo": what something was taken for. */
const takenFor =
  /\b(?:treated|managed|regarded|taken|labell?ed|nursed|isolated|handled|coded|carried|read|sent)\b[^.;]{0,24}? (?:as|for) (?:an? |the )?(?:[\p{L}-]+ )?$/iu;
const untilMore = /^[^.;,()]{0,24}? (?:until|till) /i;

export const upToThen = gateBefore(until, untilMore);

/** What was had or used up to a time of the past, or what the illness was taken for so long. */
export const saidUntil = (place: Place): Judgement | null => {
  const { note, text, end } = place;
  const mistaken = untilMore.exec(place.behind(32));
  if (mistaken !== null && takenFor.test(place.before(48))) return judged('hypothetical', mistaken);
  const last = until.exec(text.slice(end, end + 64));
  if (last === null || Number(last[1] ?? 0) >= note.latestYear) return null;
  const before = place.before(40);
  if (usedThen.test(before)) return judged('absent', last);
  return hadThen.test(before) ? judged('historical', last) : null;
};
