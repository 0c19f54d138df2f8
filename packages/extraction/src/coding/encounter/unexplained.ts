import type { AssertedMention } from '../../assertion/assert.ts';
import { addAs } from '../admit/billable.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold } from '../sections.ts';
import { finding, sign, symptom } from '../symptoms.ts';
import type { Worksheet } from '../worksheet.ts';

const diagnosis = codeSet('A-Q S T U F');
/** What a stay came to, in words. */
const concludes =
  /\b(?:discharged|home|went home|final(?:ly)?|diagnosis|impression|conclu\w+|labell?ed|(?:no|without|unknown|unclear|unexplained) (?:a )?(?:cause|explanation)|cause (?:was |is |remains )?(?:not (?:found|established|identified)|unclear|unknown)|unexplained|non-?specific|non-?cardiac|vasovagal|settled|only)\b/i;

const isLeft = ({ code, assertion, sentence }: AssertedMention): boolean =>
  assertion === 'present' &&
  symptom(code) &&
  !sign(code) &&
  !finding(code) &&
  listedOrTold.has(sentence.section.kind) &&
  concludes.test(sentence.text);

/**
 * A stay that comes to no diagnosis is coded with the symptom that it came to (II.A): "ACS excluded. Discharged with chest pain, cause not
 * found." Symptoms are left out of a story because a diagnosis explains them; here none does.
 */
export const addUnexplained = (sheet: Worksheet): void => {
  if (sheet.setting !== 'inpatient' || sheet.hasList || sheet.has(diagnosis)) return;
  if ([...sheet.candidates.keys()].some((code) => symptom(code))) return;
  for (const mention of sheet.mentions.filter(isLeft)) {
    const at = sheet.considered.findIndex(
      ({ code, evidence }) => code === mention.code && evidence[0]?.start === mention.start,
    );
    if (addAs(sheet, mention, mention.code, 0.5, ['no diagnosis explains it (II.A)']) && at >= 0)
      sheet.considered.splice(at, 1);
  }
};
