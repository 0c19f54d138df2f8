import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** Where a story tells how an injury came about. */
export const told = sections(listedOrTold, 'provisional-diagnosis');
/** With bleeding under the dura, which a fall makes one of injury (`head-injury.ts`). */
export const injury = codeSet('S T07 T14 T20-T32 I62.0 M80');

/** A code of external causes, and how it is reported. */
interface Cause {
  readonly code: string;
  readonly weight: number;
  readonly order: number;
  readonly reason: string;
}

/** Adds the code for what a sentence tells, unless it is denied, planned or somebody else's; whether it was added. */
export const report = (
  sheet: Worksheet,
  asserter: Asserter,
  sentence: Sentence,
  match: RegExpExecArray,
  { code, weight, order, reason }: Cause,
): boolean => {
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  const { assertion, trigger } = asserter.judge(sentence, span);
  // "When her saree caught fire" tells what happened.
  const happened = assertion === 'hypothetical' && /^when$/i.test(trigger);
  if (!happened && !['present', 'historical'].includes(assertion)) return false;
  sheet.add({
    code,
    evidence: [sheet.quote(span.start, span.end)],
    weight,
    section: sentence.section,
    reasons: [reason],
    order: order + start,
  });
  return true;
};
