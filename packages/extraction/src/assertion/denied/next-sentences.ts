import type { Sentence } from '../../note/document.ts';
import { type Gate, gateBefore } from '../../note/gates.ts';
import type { JudgedNote } from '../judged-note.ts';
import { type Judgement, judged, opensIn, type Place } from '../place.ts';
import { be, takenAway } from './claims.ts';

/** The next sentences of an entry, where ConText stops: "None of these is current", "Eats omelettes. Struck off." */

/** The next sentence takes it back: "None of these is current", "It was not." */
const takenBack =
  /^\s*(?:(?:reviewed|checked|chart reviewed|i have reviewed (?:it|these|them))?[,;:]?\s*(?:and )?(?:none|neither|nothing) (?:of (?:it|these|them|the above|which) )?(?:applies|apply|(?:is|are|was|were) (?:true|valid|current|supported|confirmed|found|present|active|accepted)|accepted|confirmed|validated)\b|none of (?:these|those|them|which|the above)\b|(?:it|this|that|they|these|neither|both|all|all of (?:these|them)) (?:was|were|is|are|has been|have been|came back|proved) (?:later |then |subsequently |since |both |all )?(?:not(?=\s*[.,;])|not (?:confirmed|found|the case|borne out|present|so|true)|negative|excluded|ruled out|disproved|wrong|in error|untrue|false)|not so\b|not the case|considered excluded|both (?:clean|negative|normal|clear)\b|no such\b|(?:i|we) (?:find|found|see|saw|have|could find) (?:no|little|nothing) (?:evidence|support|basis|grounds|reason|to support)\b|(?:there (?:is|was) )?no evidence (?:for|of) (?:that|this|it|either)\b|[^.;]{0,30}\b(?:give|gives|gave|lend|lends|lent) no support\b|(?:we|i|they) (?:would|do|did|could) not (?:make|accept|support|agree|share|endorse|use|carry|hold|keep|recogni[sz]e|stand by|perpetuate|subscribe to|(?:think|believe|feel) (?:that )?there (?:is|was|were) (?:any|one)\b))/i;

/** "Egg allergy since childhood. Eats omelettes. Struck off.": a sentence without a subject that takes back what the entry is about. */
const struckOff = new RegExp(
  `^\\s*(?:(?:so|now|hence|therefore|label|entry|diagnosis|it|this|both|all) )*(?:${be} )?(?:now )?(?:(?:struck|crossed|scored|taken) (?:off|out)\\b(?! (?:his|her|the drug|the drain|work|school))|(?:removed|dropped|${takenAway})(?=\\s*(?:[.,;]|$)| from (?:the|his|her|their) (?:\\w+ )?(?:list|record|chart|notes|summary|file))|(?:[\\p{L} ]{0,24}: ?)?(?:incorrect|erroneous|untrue|inaccurate|a mistake|an error|entered in error)\\b)`,
  'iu',
);
/** As many sentences behind an entry are read for it. */
const entryLength = 3;

/** "Was called asthmatic; grew out of it by seven." */
const outgrown =
  /^\s*(?:(?:he|she|they|has|have|had|since|now|long|but|and) )*(?:(?:grew|grown) out of|outgrew|outgrown) (?:it|them|this|these)\b/i;

const [mayTakeBack, mayStrikeOff, mayOutgrow] = [
  gateBefore(takenBack),
  gateBefore(struckOff),
  gateBefore(outgrown),
];

/** As much of a sentence is read. */
const reach = 60;
const opens = (gate: Gate, sentence: Sentence): boolean =>
  sentence.opens(gate) && opensIn(sentence, gate, sentence.start, sentence.start + reach);

/** Whether one of the next sentences may take back what a sentence says. */
export const mayTakeBackBehind = ({ index, section }: Sentence, { document }: JudgedNote): boolean => {
  for (let step = 1; step <= entryLength; step += 1) {
    const next = document.sentences[index + step];
    if (next === undefined || next.section !== section) return false;
    if (opens(mayStrikeOff, next)) return true;
    if (step === 1 && (opens(mayTakeBack, next) || opens(mayOutgrow, next))) return true;
  }
  return false;
};

/** The next sentence on the line takes it back, or one soon behind strikes it off. */
export const takenBackBehind = ({ note, text, sentence }: Place): Judgement | null => {
  const { index, end, section } = sentence;
  for (let step = 1; step <= entryLength; step += 1) {
    const next = note.document.sentences[index + step];
    if (next === undefined || next.section !== section) return null;
    const mayBeBack = step === 1 && opens(mayTakeBack, next);
    const mayBeOutgrown = step === 1 && opens(mayOutgrow, next);
    const mayBeStruckOff = opens(mayStrikeOff, next);
    if (!mayBeBack && !mayBeOutgrown && !mayBeStruckOff) continue;
    if (note.lineEnd(end) < next.start) return null;
    const said = text.slice(next.start, Math.min(next.end, next.start + reach));
    const past = mayBeOutgrown ? /(?:gr[eo]w|outgr).*/i.exec(outgrown.exec(said)?.[0] ?? '') : null;
    if (past !== null) return judged('historical', past);
    const back = (mayBeBack ? takenBack.exec(said) : null) ?? (mayBeStruckOff ? struckOff.exec(said) : null);
    if (back !== null) return judged('absent', back);
  }
  return null;
};
