import type { NoteDocument, Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import type { Evidence } from '../../types.ts';
import { type Admission, datedLater, mayDate } from './dated-in-stay.ts';

const ordinal = '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:nd|rd|th))';
/** The first day still shows what brought the patient. */
const laterDay = '(?:[2-9]|[1-9]\\d)';
/**
 * Words that say when or where something arose, where it did in hospital. "Until day 3" and "by day 3" tell when something was over,
 * and the heading "postoperative diagnosis" names what the operation was for.
 */
const ways = [
  String.raw`\b(?:hospital|ward|icu|ventilator)[- ](?:acquired|associated)\b|\bnosocomial\b|\bin[- ]hospital\b`,
  String.raw`\b(?:on|at|from|since)\s(?:the\s)?(?:(?:post[- ]?op(?:erative)?|hospital|ward|icu)\s)?day\s#?${laterDay}\b`,
  String.raw`^\W*(?:(?:post[- ]?op(?:erative)?|hospital)\s)?day\s#?${laterDay}\b`,
  String.raw`\b(?:on|at)\s(?:the\s)?${ordinal}\s(?:post[- ]?op(?:erative)?\s)?(?:day|night)\b`,
  String.raw`(?<!\b(?:until|till|by|to)\s)\bPOD\s?#?\d+\b`,
  String.raw`\bpost[- ]?op(?:erative(?:ly)?)?\b(?![- ]?(?:diagnos|dx|impression))`,
  String.raw`\b(?:during|in)\s(?:the|this|his|her|their)\s(?:stay|admission|hospitali[sz]ation|hospital\s(?:stay|course))\b`,
  String.raw`\b(?:course|stay|recovery|admission|hospitali[sz]ation)\s(?:was|is|has\sbeen)\s(?:further\s)?complicated\sby\b`,
  String.raw`\b(?:while|whilst)\s(?:an\s)?(?:in-?patient|admitted|on\sthe\sward|in\s(?:the\s)?(?:hospital|ICU))\b`,
  String.raw`\bafter\s(?:the|an?|his|her|first|second|third|repeat)\s(?:\w+\s)?(?:tap|drain|aspiration|biopsy|central\sline|line|catheteri[sz]ation|procedure|transfusion|infusion|first\sdose)\b`,
  String.raw`\b(?:then|subsequently|later)\s(?:developed|suffered|went\sinto)\b`,
].map((way) => gated(new RegExp(way, 'i')));
const mayTell = gateBefore(...ways.map(({ words }) => words));
/** What a patient came with, whenever after an operation that was ("presented on POD 9 with …"), and what an operation was for. */
const broughtIn =
  /\b(?:re-?)?admitted (?:with|for|because|via|from)\b|\bpresent(?:ed|s|ing)\b|\breadmi|\bbrought in\b|\bcame (?:in|to)\b|\bafter discharge\b|\bat home\b|\bunderwent\b|\b(?:ectomy|plasty|otomy|repair|surgery|operation) for\b/i;

/** How far from its words what says when they happened may stand, before and behind them. */
const [reachBefore, reachBehind] = [140, 40];

const clauseOf = ({ text }: NoteDocument, sentence: Sentence, { start, end }: Evidence): string => {
  const behind = text.slice(end, Math.min(sentence.end, end + reachBehind));
  // What stands behind a mark may be told of something else: "influenza: weaned by day 4".
  const close = behind.search(/[.;:]/);
  return (
    text.slice(Math.max(sentence.start, start - reachBefore), end) +
    (close === -1 ? behind : behind.slice(0, close))
  );
};

/**
 * Whether the note says that a condition arose after admission, so that it cannot have occasioned it (II: "established after study to
 * be chiefly responsible for occasioning the admission"; III: conditions "that develop subsequently" are other diagnoses).
 */
export const aroseInHospital = (
  document: NoteDocument,
  evidence: readonly Evidence[],
  admittedOn: () => Admission | null,
): boolean =>
  evidence.some((one) => {
    const sentence = document.sentenceAt(one.start);
    if (sentence === undefined) return false;
    const tells = sentence.opens(mayTell);
    // With a date the whole illness is told there, not one quote of it.
    const dates =
      sentence.opens(mayDate) &&
      evidence.every(({ start }) => start >= sentence.start && start < sentence.end);
    if (!tells && !dates) return false;
    const clause = clauseOf(document, sentence, one);
    const aroseThere =
      (tells && ways.some((way) => sentence.says(way, clause))) || (dates && datedLater(clause, admittedOn));
    return aroseThere && !broughtIn.test(clause);
  });
