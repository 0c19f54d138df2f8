import { namesDrug } from '../drug-classes.ts';
import type { Sentence } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';
import type { Judgement } from './context.ts';

/**
 * Whose word is no diagnosis: code assignment follows what the patient's provider documents (I.A.19, I.B.14). Relatives are not among
 * them, who tell the history of a patient who cannot.
 */
const clinical =
  'physios?|physiotherapists?|(?:occupational |speech )?therapists?|nurs(?:e|es|ing)(?! home)|paramedics?|EMTs?|EMS|ambulance(?: crew| clerk| staff| men)?|crew|pharmac(?:ist|ists|y)|opticians?|optometrists?|social workers?|health (?:visitors?|workers?)|ASHA(?: worker)?';
const profession =
  'chiropractors?|massage therapists?|masseu\\w+|osteopaths?|trainers?|coach(?:es)?|instructors?|teachers?|headmaster|school\\w*|nurser(?:y|ies)|kindergarten|daycare|nursing home|care (?:home|agency)|wards? (?:clerk|boy|girl)|clerks?|receptionists?|secretar\\w+|typists?|chemists?|druggists?|compounders?|dai|barbers?|quacks?|healers?|hakims?|vaidyas?|homeopaths?|astrologers?|insur\\w+|TPA|payers?|payors?|coders?|billers?|billing(?: office| desk| clerk)?|intake|camp|volunteers?|employers?|boss|HR|landlord|blood bank';
const device =
  '(?:smart ?)?watch(?:es)?|apps?|websites?|internet|google|forums?|chatbots?|AI|magazines?|TV|television|machines?|scanners?|software|algorithms?|computers?|EMR|EHR';
const acquaintance = 'friends?|neighbou?rs?|colleagues?|room-?mates?|flat-?mates?|classmates?|church';
const lay = `(?:${profession}|${device}|${acquaintance})`;
/** With what stands before the noun: "by the ambulance clerk", "a supermarket heel scanner". */
const described = '(?:(?:the|his|her|their|an?|our|some|one|another|that|this) )?(?:[\\w-]+ ){0,2}?';
const agent = `${described}(?:${clinical}|${profession}|${device}|${acquaintance})\\b`;
/** What a clinician found may be told "per" them; of the others that is all there is. */
const layman = `${described}${lay}\\b`;

const be = '(?:(?:was|were|is|are|has been|had been|got) )?';
const hedge = '(?:(?:only|just|once|first|then|also|merely|simply|initially|wrongly) )*';
/** Verbs of writing and claiming; what somebody noticed, saw or measured is there. */
const claims =
  '(?:written|scribbled|jotted|pencill?ed|circled|ticked|typed|entered|put down|coded|billed|labell?ed|called|named|suggested|proposed|raised|asked|queried|mentioned|floated|brought|claimed|told|said|guessed|diagnosed|assumed|feared|ventured|announced|declared|pronounced|mooted|stamped)';
const onPaper = "(?: (?:on|in|at|onto|into|against)(?: [\\w'’-]+){1,4}?)?";
const opinion =
  '(?:theory|opinion|view|idea|guess|bet|word|terms?|fear|worry|hunch|diagnosis|verdict|label|notion|suggestion|readings?|claim|pronouncement|invention|thought|impression|working title)';
/** A provider's word stands until another provider takes it away. */
const junior =
  '(?:interns?|residents?|registrars?|juniors?|students?|locums?|house officers?|SHO|ER|ED|casualty|triage|GPs?|PHC|outside hospital|referrer)';
const withdrawn =
  '(?:dropped|cut|let go|struck|withdrawn|crossed (?:out|off)|scored out|deleted|overruled|not accepted|set aside|taken off|rejected|closed)';
const paper =
  '(?:sheet|form|slip|referral|request|ticket|letter|paperwork|summary|template|questionnaire|card|bracelet|printout)';

/** "CHF scribbled on the form by the ambulance clerk", "was the pharmacist's theory", "appears on the transfer sheet". */
const outsidersWord = new RegExp(
  `^["”'’)]?,? \\(?(?:${be}${hedge}${claims}(?: (?:down|in|up|out|about|after))?(?: to \\w+)?${onPaper} (?:by|from) ${agent}|${be}${hedge}${claims}(?: (?:down|in))? (?:only )?(?:on|in) ${agent}|${be}${hedge}(?:coming |came |comes )?(?:from )?${agent}['’]?s? (?:own |first |private )?${opinion}\\b|(?:was|had been) ${hedge}(?:[\\w-]+ ){1,3}?[\\w-]+['’]s (?:working (?:title|diagnosis|label)|first (?:thought|guess|idea)|theory|guess|bet|hunch|idea|notion|dread)\\b|${be}${hedge}${claims}${onPaper} by (?:(?:the|an?|our|his|her) )?(?:[\\w-]+ )?${junior}\\b[^.\\n]{0,60}?[,;:]? (?:(?:was|were|then|since|later|but|and) )*${withdrawn}\\b|(?:came|comes) from ${agent}|(?:as )?(?:per|according to) ${layman}|(?:is|was) ${hedge}what ${agent} (?:told|said|says|thought|thinks|called|calls|wrote|read|heard|claimed|believed|suspected|had (?:in mind|written))|(?:appears?|appeared|features?|featured|figures?|figured|stands?|stood|sits|sat|lingers?|turns up|turned up|crops up|lives on|survives?) (?:only |still )?(?:on|in|among) (?:the|his|her|their|an?|that|old|our) (?:[\\w'’-]+ ){0,3}?${paper}\\b)`,
  'i',
);

/** "The gym trainer calls it asthma", "per the scanner: osteoporosis". */
const outsidersSay = new RegExp(
  `\\b(?:${agent} (?:(?:has|had) (?:him|her|it|them) (?:down )?(?:as|for)|(?:calls?|called|thinks?|thought|says?|said|put|wrote|labels?|labell?ed|diagnosed|pronounced|declared|suspects?|suspected|insists?|insisted|claims?|claimed|believes?|believed|suggest(?:s|ed)|names?|named|blames?|blamed|guess(?:es|ed)|fear(?:s|ed)|announced)(?: (?:on|for|that|it|him|her|them|this|was|is|he|she|they|to be|has|had|have|down|as|of|an?|the))*)|(?:as )?(?:per|according to|in the (?:opinion|eyes|view|words) of) ${layman}:?) $`,
  'i',
);

/** The writer agrees, treats it or tells more of it than whose word it was. */
const takenUp =
  /\b(?<!not )(?:confirm\w*|proven?|proved (?:right|correct)|correct(?:ly)?|agree[ds]?|true|indeed|was right|were right|rightly|established|verified)\b/i;

/** Whether a sentence may hold any of it. */
export const mayBeOutsiders = gateBefore(outsidersWord, outsidersSay);

/** As much is read on either side of a mention. */
const reach = { before: 110, behind: 150 };

/** The words that give an illness to somebody who makes no diagnoses; null where nothing does or the writer agrees. */
export const wordOfOutsider = (text: string, sentence: Sentence, span: Span): Judgement | null => {
  const behind = text.slice(span.end, Math.min(sentence.end, span.end + reach.behind));
  // What is treated was taken up.
  const match =
    (sentence.opens(namesDrug) ? null : outsidersWord.exec(behind)) ??
    outsidersSay.exec(text.slice(Math.max(sentence.start, span.start - reach.before), span.start));
  return match === null || takenUp.test(behind)
    ? null
    : { assertion: 'hypothetical', trigger: match[0].trim() };
};
