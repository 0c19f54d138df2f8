import type { Heading } from './heading-line.ts';
import type { SectionKind } from './headings.ts';

/** What a sentence of a report or an examination is not about: the doctor says what it is, or what was done and came of it. */
const ownVoice =
  /^(?:this (?:is|was) (?:an? |the |in fact |therefore )|(?:i|we) (?:consider|regard|believe|think|feel|call)\b|(?:so|hence|therefore|overall|final|in short|conclusion)\b|diagnos(?:is|ed)\b|dx\b|treat(?:ed|ing) (?:as|for)\b|managed (?:as|with)\b|admitted\b|discharged\b|passed (?:the|a) stone|sent home\b|started on\b|(?:he|she|they|pt|patient|the patient) (?:was|were) (?:admitted|treated|diagnosed|started|discharged|managed)\b)/i;
/** What is treated, or gets better, is no finding of a report. */
const attended =
  /\b(?:recovering|recovered|improving|topical(?:ly)?|tab(?:let)?s?|ointment|cream|inj|\d ?(?:mg|mcg|g)(?! ?[/%])\b|(?:advised|prescribed|started|commenced|drained?|excised|sutured|repaired|transfused)|(?:oral|iv|i\/v) (?:antibiotics?|fluids?|steroids?))\b/i;

/** No film and no hand shows what a patient was given, or how an operation was called. */
const undertaken =
  /\b(?:continued|treated|extubated|operated|coiled|stented|embolised|embolized|anticoagulated|thrombolysed|relieved|washout|amputat(?:ed|ion)|debrid(?:ed|ement)|chest (?:tube|drain)|burr holes?|prbcs?|(?:\d|one|two|three|four|five|six|eight|ten) (?:units?|u) (?:of )?(?:rbcs?|blood|packed|ffp)|\p{L}{4,}(?:ectomy|otomy|ostomy|plasty)(?! (?:scar|site|status|wound|changes?)))\b/iu;
/** Nor what became of the blood in the days that followed, what was known before, or who said so. */
const toldOtherwise =
  /^(?:known\b|background\b|(?:current|ex|former|never|non)[- ]?smok|smok(?:es|er)\b|(?:h[bg]b?|ha?emoglobin|creatinine|cr|lactate|troponins?|sodium|potassium|na|k|wbc|wcc|crp|etoh|glucose|sugars?|platelets) (?:\d|fell|rose|dropped|peaked|went|was|is|from|down|up)|(?:next|that) (?:day|night|morning)\b|overnight\b|(?:by |on )?day \d|pod \d)|\b(?:documented by|read as|put down to|provider dx)\b/i;

/** What brings the patient now, behind what was known before; a year dates it to the past. */
const presents =
  /^(?!.*\b(?:19|20)\d\d\b)(?:now\b|today\b|this time\b|(?:(?:he|she|pt|patient|the patient) )?(?:now )?(?:present(?:ed|s|ing)\b|came\b|comes\b)|c\/o\b|brought\b|(?:developed|woke|felt|noticed|had) (?:\w+ ){0,4}(?:today|this morning|last night|\d+ (?:h|hrs?|hours?|days?) (?:ago|back))\b|(?:on|at) (?:arrival|admission|presentation|casualty)\b|admitted (?:now|today|with|for)\b)/i;

const reports: ReadonlySet<SectionKind> = new Set(['imaging', 'exam', 'social', 'family', 'allergy', 'past']);
const looksAt: ReadonlySet<SectionKind> = new Set(['imaging', 'exam']);
/** A report in one line with the story has few sentences; a longer one tells of nothing else. */
const longest = 600;

const nothingOf =
  /^\W*(?:nil|none|no|nothing|negative|neg|-ve|n\/?a|n\/?c|nad|non-?contributory|unremarkable|not (?:known|contributory|relevant|significant)|nothing (?:of note|relevant|significant|known)|nil (?:of note|significant|relevant|known)|unknown)\s*$/i;
export const ofKin =
  /\b(?:family|mother|father|mum|mom|dad|parents?|brothers?|sisters?|siblings?|sons?|daughters?|child(?:ren)?|uncles?|aunts?|cousins?|grand\w+|kin|relatives?|maternal|paternal|twin|wife|husband)\b/i;

/** Whether the sentence that begins a text behind a report is the doctor's own again. */
export const speaksAgain = (text: string, kind: SectionKind): boolean => {
  const sentence = /^.*?[.;](?=\s|$)/.exec(text)?.[0] ?? text;
  if (kind === 'past') return presents.test(sentence);
  return (
    ownVoice.test(sentence) ||
    attended.test(sentence) ||
    (looksAt.has(kind) && (undertaken.test(sentence) || toldOtherwise.test(sentence)))
  );
};

/** Where the first of some sentences begins that is no more of the report that heads the line; -1 where all of it is. */
export const turnsBack = (line: string, { kind, length }: Heading): number => {
  if (!reports.has(kind) || line.length > longest) return -1;
  for (const match of line.slice(length).matchAll(/[.;]\s+(?=\p{Lu})/gu)) {
    const at = length + match.index + match[0].length;
    if (speaksAgain(line.slice(at), kind)) return at;
    // "Family: nil. Had TB in 2006": once there is nothing to tell of relatives, the patient is told of.
    if (kind === 'family' && nothingOf.test(line.slice(length, length + match.index)))
      return ofKin.test(line.slice(at)) ? -1 : at;
  }
  return -1;
};
