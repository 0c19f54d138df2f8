import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import type { Worksheet } from '../worksheet.ts';

/** A test or the provider says that she is not pregnant. */
const denied =
  /\b(?:(?:(?:urine|serum|blood) )?pregnancy test|UPT|u-?hcg|(?:beta[- ]?|β-?)?hcg)\b(?: (?:is|was|done|today|in (?:the )?(?:ED|clinic)))*[ :=(-]{0,3}(?:neg(?:ative)?\b|-ve)|\b(?:not|non)[- ]pregnant\b|\b(?:denies|no (?:chance|possibility) of|not? (?:currently|possibly)) (?:being )?pregnan(?:t|cy)\b/i;
/** What ended her childbearing. */
const ended =
  /\b(?:(?<!\b(?:c(?:a?e)sar[ei]an|peripartum|obstetric|post-?partum|emergency|puerperal) )hysterectomy|TAH|TLH|LAVH|post-?menopaus\w+|menopause (?:at|in|since|\d)|PMB)\b/i;
const gate = gateBefore(denied, ended);

/** How old a patient is who bears no child: the header says it. */
const pastChildbearing =
  /\b(?:5[6-9]|[6-9]\d)[ -]?(?:y(?:ea)?rs?|y\/?o|y)?\b[ -]?(?:old)?[ /,(-]{0,3}(?:f|female|woman|lady)\b/i;
const opening = 400;

const ofOthers: ReadonlySet<SectionKind> = new Set(['family', 'instruction']);

/**
 * Whether the note says of a patient that no pregnancy is under way: the test, an operation, the change of life or her age. Chapter 15
 * is for those who are pregnant or have just been (I.C.15.a.1).
 */
export const isNotPregnant = (sheet: Worksheet, asserter: Asserter): boolean => {
  const { text, sentences } = sheet.document;
  if (pastChildbearing.test(text.slice(0, opening))) return true;
  return sentences.some((sentence) => {
    if (ofOthers.has(sentence.section.kind) || !sentence.opens(gate)) return false;
    if (denied.test(sentence.text)) return true;
    const match = ended.exec(sentence.text);
    return match !== null && asserter.told(sentence, match) !== null;
  });
};
