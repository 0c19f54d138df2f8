import { gateBefore, gated } from '../../note/gates.ts';
import { be, label, manner, ofLabel } from '../denied/claims.ts';
import { sound } from '../denied/sound-answers.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { borneOut } from './borne-out.ts';
import { before, elsewhere, firstDoctors, layman, papers, trainees } from './sources.ts';

/**
 * What somebody earlier called it, until the doctor who writes says what it is: "listed as acute appendicitis. … the appendix was normal",
 * "the transfer letter's diagnosis of tuberculous meningitis … so cryptococcal meningitis". A label from outside is the patient's
 * as long as nothing here speaks against it.
 */
const source = gated(
  new RegExp(
    `(?:\\b(?:${papers} (?:from [\\w. ]{2,24} )?(?:still |all )?(?:says?|said|carry|carries|carried|lists?|listed|shows?|showed|mentions?|mentioned|states?|stated|calls?|called|labels?|has|have) [^;\\n]{0,40}|${elsewhere}(?:'s)? (?:[\\w']+ )?(?:${papers}|tag|impression|diagnosis|request|code|pre-?auth\\w*)\\b[^;\\n]{0,60}|${layman} (?:says?|said|thinks?|claims?|believes?|insists?|states?) (?:that )?(?:he|she|they|it) (?:has|have|had|is|was) (?:an? )?|(?:${before}|${trainees}|${firstDoctors}) (?:(?:had|has|have|originally|initially|first|also) )*(?:listed|wrote|written|put|called|labell?ed|recorded|documented|entered|coded|diagnosed|gave|given|thought of|treated (?:for|as)) (?:(?:it|this|him|her|down|a diagnosis of) )*[^;\n]{0,60}|(?:i|we|they|he|she|letter|report|note) (?:wrote|put|dictated|typed|recorded) (?:down )?(?:an? )?|(?:initially|first|at first|empirically) (?:treated|managed|covered) (?:for|as) (?:(?:an?|the|possible|presumed) )*|told (?:(?:in (?:19|20)\\d\\d|elsewhere|once|before|years ago|him|her|them|the (?:patient|parents|family)) )*(?:that )?(?:he|she|they) (?:had|has|have|is|was) (?:an? )?|(?:consented and )?(?:listed|booked|consented|label?led|typed|sent|referred|transferred|coded|billed|tagged|flagged|carried|brought in) (?:(?:in|over|up|down|to us|here|elsewhere|by \\w+(?: \\w+)?|(?:on|in) the \\w+(?: \\w+)?) )?(?:as|with (?:a|the) (?:diagnosis|label|tag) of) (?:(?:an?|the|case of|known) )*))$`,
    'i',
  ),
);

/** What the writer says against it. */
const spokenAgainst = new RegExp(
  `\\b(?:(?<=[,;] )(?:[\\w-]+ ){1,3}(?:${sound}|plain|regular|barren|fluent)|${label} (?:${be} )?${manner}${ofLabel}|(?:struck|removed|deleted|taken|dropped) (?:off|from) (?:the|his|her|our|their) (?:\\w+ )?(?:record|list|chart|notes|file|summary)|(?:antibiotics?|antivirals?|acyclovir|aciclovir|heparin|anticoagulation|steroids?|treatment|att|diuretics?) (?:(?:was|were|now|then|therefore) )*(?:stopped|discontinued|withdrawn|ceased)|(?:asked|to) (?:that )?(?:it|this) (?:come|be taken|be struck) off|(?:i|we) (?:respectfully |strongly |would )?(?:disagree|do not agree|don't agree|cannot agree)|(?:i|we) (?:do|did|would|will|could) not (?:carry|hold|share|keep|recogni[sz]e|stand by|make|accept|use|endorse|perpetuate|subscribe to) (?:that|this|the|it)|incorrect\\w*|in error|(?:is|was|are|were|as) (?:wrong|mistaken|not correct|not so|not the case|normal|unremarkable)|wrong(?:ly)? (?:label|diagnosis|side|entry)|not so|never (?:had|has had|been)|turned out|proved to be|in fact|actually|(?:did|does|do) not (?:support|confirm|bear|fit|agree|show)|not (?:found|seen|there|present|confirmed|borne)|no evidence|that is the diagnosis|(?:final|correct|revised|true|actual|working) (?:diagnosis|side|label)|(?:on (?:our |my |careful |further |closer |later |senior )*(?:review|reflection|re-?assessment)|in retrospect|after (?:review|observation)),? (?:[\\w]+ ){0,3}?(?:is|was|were|are|fits?|favou?rs?)|correct (?:one|side) is|(?:revised|changed|corrected) to|excluded|ruled out|instead|(?:so|hence|therefore|now|since) (?:removed|dropped|deleted|taken off|struck off))\\b`,
  'i',
);

/** As many sentences are read behind the one that names it. */
const following = 3;

/** What this sentence and the next say behind it. */
const behindOf = ({ note, text, sentence, end }: Place): string => {
  let last = sentence.end;
  for (let step = 1; step <= following; step += 1) {
    const next = note.document.sentences[sentence.index + step];
    if (next === undefined || next.section !== sentence.section) break;
    last = next.end;
  }
  return text.slice(end, last);
};

/** "…, so cryptococcal meningitis": the same kind of illness under another name, drawn as a conclusion. */
const concludesOther = (said: string, behind: string): boolean => {
  const head = /\p{L}{5,}$/u.exec(said)?.[0];
  if (head === undefined || !behind.toLowerCase().includes(head.toLowerCase())) return false;
  return new RegExp(
    `\\b(?:so|hence|therefore|thus|final\\w*|diagnosis)\\b:? (?:[\\w-]+ ){0,4}${head}\\b`,
    'iu',
  ).test(behind);
};

/** "Stage 2 pressure injury charted by nursing; wound nurse: … not pressure": whose word it was stands behind it. */
const writtenBy = gated(
  /^[^.;\n]{0,24}\b(?:charted|documented|entered|recorded|listed|coded|queried|told|said|called|diagnosed|labell?ed|mentioned|written|noted|put(?: down)?|typed) (?:\w+ )?(?:by|at) (?:the |our |an? |another |some )?(?:cent(?:re|er)|hospital|clinic|lab|private|local|other|nurs\w+|triage|casualty|A&E|ED|ER|EMS|GP|PCP|junior|intern|resident|locum|coders?|outside|referr\w+|radiolog\w+|night|previous|urgent care)\b/i,
);

/** "Gout (carried over from an old template)", "ticked by mistake", "typed for the wrong lady": it was never meant. */
const writtenInError = gated(
  /^[\s,(–-]{0,4}(?:(?:was|were|is|has been|had been|just|only|simply|then) )*(?:copied|pasted|carried (?:over|forward)|pulled|imported|ticked|checked|entered|typed|charted|listed|coded|dictated|recorded|written|filed|scanned|clicked|selected|auto-?populated)\b[^.;\n]{0,30}?\b(?:by mistake|in error|mistakenly|wrongly|accidentally|(?:the )?wrong (?:\w+ )?(?:patient|lady|man|woman|gentleman|child|chart|file|MRN|notes?|side|box|line|page|name)|another (?:patient|chart|file|record|person)\w*|(?:an? )?(?:old|previous|earlier|prior|default) (?:template|chart|note|list|admission|letter|file)|by default|(?:please )?ignore|not updated|unverified)/i,
);

/** "… not pressure": the name, or its first word, denied further on. */
const deniesWord = (said: string, behind: string): boolean => {
  const [first = ''] = /^\p{L}{4,}/u.exec(said) ?? [];
  return first !== '' && new RegExp(`\\b(?:not|no) (?:an? |the |true )?${first}\\b`, 'iu').test(behind);
};

/** "The ER had written new onset CHF": in the pluperfect the word of those who saw the patient first is over. */
const hadWritten = new RegExp(
  `\\b(?:${trainees}|${firstDoctors}) had (?:(?:first|initially|originally|also) )*(?:written|put|entered|listed|label?led)(?: (?:down|in|it|this|him|her|as))* (?:[\\w-]+ ){0,3}$`,
  'i',
);

export const mayBeAttributed = gateBefore(source.words, writtenBy.words, writtenInError.words);

/** "Discharge diagnosis: …": the list is this note's own. */
const isOwnHeading = ({ sentence: { section } }: Place, said: string): boolean =>
  section.kind === 'diagnosis' && section.heading !== '' && said.startsWith(section.heading);

/** Null where a mention is the writer's own, or a label that stands. */
export const attributed = (place: Place): Judgement | null => {
  const { said } = place;
  const wrong = place.foundBehind(writtenInError, 90);
  if (wrong !== null) return judged('hypothetical', wrong);
  const from = place.foundBefore(source, 110) ?? place.foundBehind(writtenBy, 64);
  // "The query on the sheet was right: pulmonary emboli".
  if (from === null || borneOut.test(from[0]) || isOwnHeading(place, from[0])) return null;
  const behind = behindOf(place);
  if (hadWritten.test(from[0]) && !borneOut.test(behind)) return judged('hypothetical', from);
  if (deniesWord(said, behind)) return judged('hypothetical', from);
  // Named again, it is judged where it is named again.
  if (behind.toLowerCase().includes(said.toLowerCase())) return null;
  return spokenAgainst.test(behind) || concludesOther(said, behind) ? judged('hypothetical', from) : null;
};
