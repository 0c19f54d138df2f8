import type { AssertedMention } from '../../assertion/assert.ts';
import { namesDrug } from '../../drug-classes.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** Lasting diseases that go where their cause goes: weight, a kidney, an operation. */
const remits = codeSet('I10 I15 R73.0 E03 E05 E11 E13 E66 E78 G47.3 J45 K21 K76.0 N18 N39.3 N39.4 Z99.2');

/** "Hypertension resolved after weight loss", "prediabetes normalized: A1c 5.3": it is called over and not treated. */
const gone =
  /^(?:\s*\([^()\n]{1,24}\))?,? (?:(?:has|have|had|is|was|now|since|all|fully|completely|entirely|long|which|that) )*(?:resolved|normali[sz]ed|reversed|remitted|disappeared|went away|gone away|went into remission)\b(?! (?:on|under|to\b|with (?!(?:the |his |her |a )?(?:weight|loss|diet|exercise|surgery|bypass|sleeve|transplant|delivery))))/i;
/** What is told of a drug behind it: that it is no longer taken. */
const drugStopped =
  /\b(?:off|stopp\w+|discontinued|ceased|withdrawn|no longer|without|came off|weaned|needs? no|not needed|never (?:needed|took|started))\b/i;
const notQuite = /\b(?:not|un|never|nearly|almost|partly|partially|until|if|when|once|initially)\b/i;

/** "AKI on CKD stage 3a, resolved": what resolved is the injury; chronic kidney disease is staged and stays (N18). */
const acuteOnIt =
  /\b(?:AKI|ARF|acute (?:kidney|renal) (?:injury|failure)|acute)\b[^.;\n]{0,16}\bon(?: top of)? (?:known |chronic |underlying )*$/i;

const mayBeGone = gateBefore(gone);

/** The words by which a note says that a lasting disease went with its cause; null where it may still be there (III, IV.J). */
export const remitted = (
  { document }: Worksheet,
  { code, start, end, sentence, assertion }: AssertedMention,
): string | null => {
  if (!sentence.opens(mayBeGone) || !remits(code)) return null;
  if (code.startsWith('N18') && acuteOnIt.test(document.text.slice(Math.max(0, start - 60), start)))
    return null;
  if (assertion !== 'present' && assertion !== 'historical') return null;
  const behind = document.text.slice(end, Math.min(sentence.end, end + 120));
  const match = gone.exec(behind);
  if (match === null || notQuite.test(match[0])) return null;
  const rest = behind.slice(match[0].length);
  return sentence.opens(namesDrug) && !drugStopped.test(rest) ? null : match[0].trim();
};
