import { namesDrug } from '../drug-classes.ts';
import { isDigit, isLetter, isSpace } from '../note/characters.ts';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import type { Judgement } from './context.ts';
import { decided, decidedByValue, lookedInto, looksSound, sought, testedFor } from './deciding-tests.ts';

/**
 * What is said of an illness not in its own clause but behind it: the answer to a question, the end of the entry that it heads, the
 * next sentence. ConText stops at the sentence; these are its commonest ways to be wrong in lists and dialogues.
 */

/** "Q: Heart attack or stroke? A: No and no": whatever follows "no" there, it answers. */
const questioned =
  /^(?:[\w /'-]{0,30}|[\w ,/'-]{0,40} or [\w /'-]{1,20})\?\s*(?:(?:A|Ans|Answer|Pt|Patient|R)\s?[:.-]\s*)?(?:no|nope|not|none|never|nil|denies|denied|negative)\b(?! (?:change|better|controlled))/i;

const longestName = 24;
const colon = 58;
/** What parts the name of an entry from what is said of it. */
const names = /^[^:\n]{0,24}(?::|\s[-–—]\s|\s{2,}|\t)\s*/;

/** An entry that begins with no: "Abscess: none on MRI", "Laceration   not seen on CT". "Gout - none since 2019" tells of attacks. */
const beginsNo =
  /^(?:(?:none|nil|absent|negative|neg|denied|denies|never)(?=\s*(?:[.;,)]|$)| (?:seen|found|noted|identified|documented|today|so far|on|by|at|in|this)\b)|excluded\b|ruled out\b|not (?:seen|found|present|detected|confirmed|identified|demonstrated|suspected|pursued|considered)\b|no (?:evidence|signs?|suggestion|features)(?=\s*(?:[.;,)]|$)| (?:of (?:it|this|that|one)|on|seen|found)\b))/i;

/** An entry that ends with no: "looked for with TTE and TEE. Both clean. Considered excluded." */
const endsNo =
  /(?:^|[.,;]\s*|\s{2,})(?:(?:considered|formally|effectively|therefore|hence|so|thus|all|both) )?(?:let go|dropped|nothing (?:pursued|done|to pursue)|closed|settled for now|put to rest|excluded|ruled out|not confirmed|not found|not present|disproved|dismissed|can be laid aside|(?:both|all) (?:clean|negative|normal|clear)|(?:the )?entry (?:is|was) (?:wrong|an error)|wrong entry|never had (?:it|this|one)|not applicable(?: to (?:this|the) patient)?|no longer (?:true|active|current))\s*(?:[.;\]]|$)/i;

/** The next sentence takes it back: "None of these is current", "It was not." */
export const takenBack =
  /^\s*(?:(?:reviewed|checked|chart reviewed|i have reviewed (?:it|these|them))?[,;:]?\s*(?:and )?(?:none|neither|nothing) (?:of (?:it|these|them|the above|which) )?(?:applies|apply|(?:is|are|was|were) (?:true|valid|current|supported|confirmed|found|present|active|accepted)|accepted|confirmed|validated)\b|none of (?:these|those|them|which|the above)\b|(?:it|this|that|they|these|neither|both|all|all of (?:these|them)) (?:was|were|is|are|has been|have been|came back|proved) (?:later |then |subsequently |since |both |all )?(?:not(?=\s*[.,;])|not (?:confirmed|found|the case|borne out|present|so|true)|negative|excluded|ruled out|disproved|wrong|in error|untrue|false)|not so\b|not the case|considered excluded|both (?:clean|negative|normal|clear)\b|no such\b|(?:i|we) (?:find|found|see|saw|have|could find) (?:no|little|nothing) (?:evidence|support|basis|grounds|reason|to support)\b|(?:there (?:is|was) )?no evidence (?:for|of) (?:that|this|it|either)\b|[^.;]{0,30}\b(?:give|gives|gave|lend|lends|lent) no support\b|(?:we|i|they) (?:would|do|did|could) not (?:make|accept|support|agree|share|endorse|use))/i;

/** "Egg allergy since childhood. Eats omelettes. Struck off.": a sentence without a subject that takes back what the entry is about. */
const struckOff =
  /^\s*(?:(?:so|now|hence|therefore|label|entry|diagnosis|it|this|both|all) )*(?:(?:was|is|are|were|has been|have been|to be|can be) )?(?:now )?(?:(?:struck|crossed|scored|taken) (?:off|out)\b(?! (?:his|her|the drug|the drain|work|school))|(?:delisted|de-?label?led|rescinded|retracted|disproved|refuted)\b|(?:removed|deleted|withdrawn|retired|dropped)(?=\s*(?:[.,;]|$)| from (?:the|his|her|their) (?:\w+ )?(?:list|record|chart|notes|summary|file))|(?:[\p{L} ]{0,24}: ?)?(?:incorrect|erroneous|untrue|inaccurate|a mistake|an error|entered in error)\b)/iu;
/** As many sentences behind an entry are read for it. */
const entryLength = 3;

const doubted =
  /\b(?:suspect\w*|quer\w+|possible|possibly|thought|considered|looked for|raised|worry|worried|fear\w*)\b|\?/i;
const marker = /^\s*(?:#\s?\d{1,2}[.):]?\s+|[-*•#>[]+\s*|\(?\d{1,2}[.)]\s*)*(?:[\p{L}\d/'"-]+ ){0,3}$/u;

/** Whether the first words behind a name hold what `names` asks for: most do not, which is told without an expression. */
const mayPart = (behind: string): boolean => {
  for (let at = 0; at < behind.length && at <= longestName; at += 1) {
    const unit = behind.charCodeAt(at);
    if (unit === colon) return true;
    if (isSpace(unit) && !isLetter(behind.charCodeAt(at + 1)) && !isDigit(behind.charCodeAt(at + 1)))
      return true;
  }
  return false;
};

/** As much of a line is read; a note may be one line. */
const reach = { before: 80, behind: 320 };

const ofLine = (text: string, span: { start: number; end: number }): { before: string; behind: string } => {
  const before = text.slice(Math.max(0, span.start - reach.before), span.start);
  const behind = text.slice(span.end, span.end + reach.behind);
  const end = behind.indexOf('\n');
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    behind: end === -1 ? behind : behind.slice(0, end),
  };
};

export const denies = /\bnot? /i;

const [maySeek, mayTakeBack, mayStrikeOff, denial] = [
  gateBefore(sought),
  gateBefore(takenBack),
  gateBefore(struckOff),
  gateBefore(denies),
];

/** Whether a sentence from this one up to a place holds a denial at all. */
const mayDeny = ({ sentences }: NoteDocument, { index }: Sentence, to: number): boolean => {
  for (let at = index; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= to) return false;
    if (sentence.opens(denial)) return true;
  }
  return false;
};

/** "Fracture suspected, CT: no fracture". */
const sameWordDenied = (said: string, behind: string): RegExpExecArray | null => {
  if (!denies.test(behind)) return null;
  const head = /[\p{L}]{4,}$/u.exec(said)?.[0];
  // Compiling the expression costs more than all else here, and the word mostly isn't there again.
  if (head === undefined || !behind.toLowerCase().includes(head.toLowerCase())) return null;
  if (!doubted.test(behind)) return null;
  const match = new RegExp(`\\b(?:no|not|not a) ${head}\\b`, 'iu').exec(behind.slice(0, 160));
  return match !== null && doubted.test(behind.slice(0, match.index)) ? match : null;
};

const absent = (match: RegExpExecArray | null): Judgement | null =>
  match === null ? null : { assertion: 'absent', trigger: match[0].trim() };

/** The next sentence on the line takes it back, or one soon behind strikes it off. */
const takenBackBehind = (
  { text, sentences }: NoteDocument,
  { index, end, section }: Sentence,
): RegExpExecArray | null => {
  for (let step = 1; step <= entryLength; step += 1) {
    const next = sentences[index + step];
    if (next === undefined || next.section !== section || text.slice(end, next.start).includes('\n'))
      return null;
    const said = text.slice(next.start, Math.min(next.end, next.start + 60));
    const back =
      (step === 1 && next.opens(mayTakeBack) ? takenBack.exec(said) : null) ??
      (next.opens(mayStrikeOff) ? struckOff.exec(said) : null);
    if (back !== null) return back;
  }
  return null;
};

/** "VAP suspected on day 6: lavage negative, antibiotics off": the treatment that a suspicion began ends with it. */
const suspected = /^[^.;:\n]{0,24}\b(?:suspected|queried|considered|feared|presumed|possible|questioned)\b/i;
const treatmentEnded =
  /\b(?:antibiotics?|abx|antivirals?|acyclovir|aciclovir|heparin|anticoagulation|steroids?|treatment|cover|tazocin|vancomycin|meropenem) (?:(?:was|were|then|now) )*(?:off|stopped|ceased|discontinued|withdrawn)\b/i;
const ended = (behind: string): RegExpExecArray | null => {
  const match = suspected.exec(behind);
  return match !== null && treatmentEnded.test(behind) ? match : null;
};

/** The verdict on what a sentence names, or null where none is given. */
export const verdict = (
  document: NoteDocument,
  sentence: Sentence,
  span: { start: number; end: number },
): Judgement | null => {
  const { text } = document;
  const { before, behind } = ofLine(text, span);
  const question = behind.includes('?') ? questioned.exec(behind) : null;
  if (question !== null) return absent(question);
  const back = takenBackBehind(document, sentence);
  if (back !== null) return absent(back);
  const said = text.slice(span.start, span.end);
  const decides = (rest: string): RegExpExecArray | null =>
    sentence.opens(namesDrug) ? null : (decided(said, rest) ?? decidedByValue(said, rest));
  const tested = testedFor(before, behind);
  if (tested !== null) return absent(tested);
  const vain = sentence.opens(maySeek) ? sought.exec(behind) : null;
  if (vain !== null) return absent(vain);
  const looked = lookedInto.exec(behind);
  if (looked !== null) {
    const no = decides(behind.slice(looked[0].length));
    if (no !== null) return absent(no);
  }
  // An entry heads its line, or a sentence within it; what stands at the end of the line belongs to the first alone.
  const headsLine = marker.test(before);
  const heads =
    headsLine || marker.test(text.slice(Math.max(sentence.start, span.start - reach.before), span.start));
  const parted = heads && mayPart(behind) ? names.exec(behind) : null;
  if (parted !== null) {
    const rest = behind.slice(parted[0].length).trimEnd();
    const no =
      beginsNo.exec(rest) ??
      looksSound.exec(rest) ??
      decides(rest) ??
      endsNo.exec(headsLine ? rest : rest.slice(0, Math.max(0, sentence.end - span.end - parted[0].length)));
    if (no !== null) return absent(no);
  }
  if (!mayDeny(document, sentence, span.end + behind.length)) return null;
  return absent(ended(behind) ?? sameWordDenied(said, behind));
};
