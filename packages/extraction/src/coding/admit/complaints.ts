import type { AssertedMention } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const wantedBehind =
  /^ (?:will|would|could|may|might|can) (?:help|benefit|improve)|^ (?:programs?|surgery|diets?|goals?|efforts?|counsel\w*|strateg\w*|clinics?|medications?|attempts?|journey|measures|(?:is|was|were) (?:recommended|advised|encouraged|discussed|intentional)|(?:through|with|by) (?:diet|exercise|lifestyle)|(?:on|with|from|since starting) (?:phentermine|topiramate|wegovy|ozempic|semaglutide|saxenda|liraglutide|zepbound|mounjaro|tirzepatide|contrave|GLP-?1))/i;
const wantedBefore =
  /\b(?:intentional|advis\w*|encourag\w*|recommend\w*|discuss\w*|counsel\w*|congratulat\w*|continue\w*|attempts?|surgical|goals?|efforts?|needs?|desires?|wants?|promote|working|for|importance of|benefits? of|modest)\W+(?:\w+\W+){0,2}$/i;

/** Weight that is lost by diet, operation or advice is no symptom. */
const isWanted = ({ document }: Worksheet, { start, end, sentence }: AssertedMention): boolean =>
  wantedBehind.test(document.text.slice(end, end + 40)) ||
  wantedBefore.test(document.text.slice(Math.max(sentence.start, start - 40), start));

const airway = codeSet('T17');
const inAirway = /\b(?:foreign|aspirat\w*|inhaled|lodged|choked on|choking on)\b/i;

/** Complaints that have the code of a disease; a visit codes them where they are assessed or treated. */
const complained = codeSet('K59.0 K30 G47.00 F51.01');
const treated =
  /\b(?:takes?|taking|uses?|using|treated|chronic\w*|history of|h\/o|known|controlled|managed|for which)\b/i;

const reportedInjury = codeSet('S09.9 S19.9 S29.9 S39.9 S49.9 S59.9 S69.9 S79.9 S89.9 S99.9 T14.9');
/** "No change in bowel habits": the phrase denies the complaint that is called a change. */
const noChange = /\b(?:no|without|denies(?: any)?)\s+(?:\w+\s+){0,1}$/i;
const theRuns = /\bthe runs\b/i;
/** What makes a substance one that somebody was in contact with. */
const exposed = /\b(?:expos\w*|contact\w*|inhal\w*|work\w*|occupation\w*|spill\w*|fumes?)\b/i;
/** Effects that a visit talks about before anybody has them. */
const sideEffects =
  /\b(?:side[- ]?effects?|adverse (?:effects?|reactions?))\b[^.;\n]{0,60}\b(?:profile|discussed|reviewed|explained|include[sd]?|such as|potential|possible|understood|counsel\w*)\b|\b(?:profile|discuss\w*|review\w*|explain\w*|potential|possible|monitor\w*|watch\w*|risks?|warn\w*|any|no|without|denie[sd]|counsel\w*)\b[^.;\n]{0,60}\b(?:side[- ]?effects?|adverse (?:effects?|reactions?))\b/i;

const letterC = 99;

const agrees = /^ (?:the|with|for|to|in|into|well|better|best|a|an|both|all|criteria|her|his|this|that)\b/i;

/** Why a mention that is only complained of is no diagnosis of a visit (IV.D), or null where it may be one. */
export const noComplaint = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { code, sentence, start, end } = mention;
  const { kind } = sentence.section;
  const said = sheet.document.text.slice(start, end);
  const told = sentence.text;
  if (code === 'R63.4' && isWanted(sheet, mention)) return 'the loss of weight is wanted';
  if (
    (said.charCodeAt(0) | 32) === letterC &&
    /^change/i.test(said) &&
    noChange.test(sheet.document.text.slice(Math.max(0, start - 24), start))
  )
    return 'nothing has changed';
  // "Complaints fit the depression", "does not fit with gout", "fit for work".
  if (code === 'R56.9' && /^fits?$/i.test(said) && agrees.test(sheet.document.text.slice(end, end + 16)))
    return 'what fits is no convulsion';
  if (code === 'R19.7' && /^runs?$/i.test(said) && !theRuns.test(told)) return 'to run is no complaint';
  if (code.startsWith('Z77.0') && !exposed.test(told)) return 'no contact with it is told (I.C.21.c.1)';
  if (code.startsWith('Z91.11') && /indiscretion/i.test(said) && sheet.setting === 'outpatient')
    return 'no provider calls it noncompliance (I.C.21.c.3)';
  if (code === 'T50.905A' && sideEffects.test(told)) return 'the effect is spoken of and did not happen';
  if (code.startsWith('T78.40') && !listed.has(kind)) return 'no allergen and no reaction is named';
  if (airway(code) && !inAirway.test(told)) return 'nothing is said to be in the airway';
  if (listed.has(kind) || !sheet.hasList) return null;
  if (reportedInjury(code) && /^injur/i.test(said) && sheet.setting === 'outpatient')
    return 'an injury that is told of and that no provider found (IV.D)';
  if (code === 'J02.9' && /sore throat/i.test(said))
    return 'a symptom that the provider did not assess (IV.D)';
  return complained(code) && kind === 'history' && sheet.setting === 'outpatient' && !treated.test(told)
    ? 'a complaint that the provider did not assess (IV.D)'
    : null;
};
