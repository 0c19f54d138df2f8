import { gateBefore, gated } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';

/** Months, ages and words that say that an illness is over, or what it was up to then; years have a file of their own (years.ts). */

const inMonth = gated(
  /^[^.;,()]{0,30}? (?:(?:in|last|back in) (?:early |late |mid-?)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)|(?:in the |last |over the )(?:spring|summer|autumn|fall|winter)|(?:at |on )?(?:the |her |his )?last (?:visit|admission|stay|month))\b/,
);
const wasOver =
  /\b(?:cleared|resolved|recovered|got over it|got better|settled|healed|gone|over|treated(?: and|(?=\s*(?:[.,;]|$))))\b/i;
const endedInIt = /\b(?:cleared|resolved|recovered|healed|settled|went away|gone)\b/i;
const hadIt = /\b(?:had|treated for|bout of|episode of)\b[^.;,]{0,24}$/i;
const goesOn = /\b(?:still|now|again|since|continu\w*|persist\w*|ongoing|recurr\w*|worse\w*|today)\b/i;

/** "Last spring's stroke", "February's pneumonia": a time that an illness is called by is past. */
const calledByTime = gated(
  /\b(?:(?:last|the previous) (?:spring|summer|autumn|fall|winter|year|month)|January|February|March|April|May|June|July|August|September|October|November|December)['’]s (?:\p{L}+[ -]){0,2}$/u,
);

/** Opened by months and seasons. */
export const month = gateBefore(inMonth.words, calledByTime.words);

/** The month that dates a mention to an illness that ended: "had pneumonia in January, cleared". */
export const pastMonth = (place: Place): Judgement | null => {
  const called = place.foundBefore(calledByTime, 48);
  if (called !== null) return judged('historical', called);
  const match = place.foundBehind(inMonth, 90);
  if (match === null) return null;
  const rest = place.behind(90).slice(match[0].length);
  return wasOver.test(rest) ||
    endedInIt.test(match[0]) ||
    (hadIt.test(place.before(48)) && !goesOn.test(rest))
    ? judged('historical', match)
    : null;
};

const atAge =
  /^[^.;,()]{0,12}?\b(?:at (?:age |about )?|when (?:he|she|they) (?:was|were) )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?:[- ](?:months?|years?|weeks?|days?)(?: of age| old)?|\b)/i;
/** "Measles at four and mumps at six": a name and an age are all there is. Bare figures are values, days those of a newborn, weeks of a pregnancy. */
const nothingButAge =
  /^ at (?:(?:age |about )?(?:two|three|four|five|six|seven|eight|nine|ten)|age \d{1,2}|\d{1,2}(?=[- ](?:months?|mo|years?|yrs?)\b))(?:[- ](?:months?|mo|years?|yrs?)(?: of age| old)?)?(?=\s*(?:$|[.,;)](?!\d)|and\b))/i;
/** "Febrile seizure once at 2 years", "UTI x1 aged 3": what happened once, wherever it stands. */
const onceAtAge =
  /^,? (?:(?:only )?once(?: only)?|twice|x ?[1-3]|one time)(?:,? (?:and|never|none|not) \w+)? (?:at|aged|at age|when|as an?|in) (?:(?:age |about )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?:[- ]?(?:months?|mo|m|years?|yrs?|y)\b|(?=\s*(?:$|[.,;)])))|(?:child|infant|baby|toddler|teen\w*|boy|girl|student|school|college)\b)(?! (?:ago|back))/i;
const had = /\b(?:had|history of|hospitali[sz]ed|treated|with)\b/i;

/** Opened by ages. */
export const age = gateBefore(atAge, nothingButAge, onceAtAge);

/** The age that dates a mention to an earlier illness: "had bronchiolitis at 3 months", "Measles at four". */
export const pastAge = (place: Place): Judgement | null => {
  if (!place.opensBehind(age, 48)) return null;
  const behind = place.behind(48);
  const opens = place.start === place.sentence.start ? nothingButAge.exec(behind) : null;
  if (opens !== null) return judged('historical', opens);
  const once = onceAtAge.exec(behind);
  if (once !== null) return judged('historical', once);
  return had.test(place.before(40)) ? judged('historical', atAge.exec(behind)) : null;
};

/** "Pneumonia (childhood)", "fatty liver then;": a word that says it is over. */
const over = gated(
  /^ ?(?:(?:(?:has |had )?(?:closed|disappeared|vanished|went(?: away)?|gone(?: away)?) (?:by itself|spontaneously|on its own|of its own accord))|[-–,:(] ?(?:ceased|stopped|finished|completed|off) (?:all )?(?:treatment|therapy|medication|medicines|tablets)\b[^.;\n]{0,24}?\b(?:well|fine|no (?:relapse|recurrence|problems)|in remission|resolved|cured)\b|\((?:remote|past|old|childhood|distant|previous|historical|cured|in the past|now over|over now|now gone|since cleared|since resolved)\)| (?:back )?then(?=\s*[.;])|,? (?:(?:had|has|was|were|which|already|all|fully|completely) )*(?:resolved|cleared|settled|corrected|normali[sz]ed|healed|recovered|subsided|gone|over) (?:before|prior to|ahead of|by the time of) (?:(?:his|her|their|the|this) )?(?:arriv\w+|admission|transfer|presentation|referral|stay|visit|(?:coming|reaching|getting) (?:here|in|to))|[,-] ?(?:remote|distant|cured|childhood|historical)(?=\s*(?:$|[.;,\n])))/i,
);

/** "Leg ulcer, left (healed 2021)": a year in which it ended. */
const endedIn = gated(
  /^[^.;\n()]{0,24}?(?:[,(–-] ?|\s)(?:(?:now|since|fully|completely|has|had|was|is|it) )*(?:healed|resolved|cured|closed|cleared|settled|recovered|eradicated)(?: in| by| since)? (?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d)\b/iu,
);

/** Opened by remarks that it is over. */
export const mayBeOver = gateBefore(over.words, endedIn.words);

/** A remark behind the name that the illness is over. */
export const saidOver = (place: Place): Judgement | null => {
  const ended = place.foundFollowing(endedIn, 64);
  if (ended !== null && Number(ended[1]) < place.note.latestYear) return judged('historical', ended);
  return judged('historical', place.foundFollowing(over, 40));
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

/** Opened by "until". */
export const upToThen = gateBefore(until, untilMore);

/** What was had or used up to a time of the past, or what the illness was taken for so long. */
export const saidUntil = (place: Place): Judgement | null => {
  if (!place.opensFollowing(upToThen, 64)) return null;
  const { note, text, end } = place;
  const mistaken = untilMore.exec(place.behind(32));
  if (mistaken !== null && takenFor.test(place.before(48))) return judged('hypothetical', mistaken);
  const last = until.exec(text.slice(end, end + 64));
  if (last === null || Number(last[1] ?? 0) >= note.latestYear) return null;
  const before = place.before(40);
  if (usedThen.test(before)) return judged('absent', last);
  return hadThen.test(before) ? judged('historical', last) : null;
};
