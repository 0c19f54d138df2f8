import type { AssertedMention } from '../assertion/assert.ts';
import { codeSet } from './code-set.ts';
import { listed } from './symptoms.ts';
import type { Worksheet } from './worksheet.ts';

const wantedBehind =
  /^ (?:will|would|could|may|might|can) (?:help|benefit|improve)|^ (?:programs?|surgery|diets?|goals?|efforts?|counsel\w*|strateg\w*|clinics?|medications?|attempts?|journey|measures|(?:is|was|were) (?:recommended|advised|encouraged|discussed|intentional)|(?:through|with|by) (?:diet|exercise|lifestyle))/i;
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

/** Why a mention that is only complained of is no diagnosis of a visit (IV.D), or null where it may be one. */
export const noComplaint = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { code, sentence, start, end } = mention;
  const { kind } = sentence.section;
  const said = sheet.document.text.slice(start, end);
  const told = sheet.document.text.slice(sentence.start, sentence.end);
  if (code === 'R63.4' && isWanted(sheet, mention)) return 'the loss of weight is wanted';
  if (airway(code) && !inAirway.test(told)) return 'nothing is said to be in the airway';
  if (listed.has(kind) || !sheet.hasList) return null;
  if (code === 'J02.9' && /sore throat/i.test(said))
    return 'a symptom that the provider did not assess (IV.D)';
  return complained(code) && kind === 'history' && sheet.setting === 'outpatient' && !treated.test(told)
    ? 'a complaint that the provider did not assess (IV.D)'
    : null;
};

/** "Migraines as a young woman": what began then and goes on is told otherwise. */
const then =
  /^(?:as a (?:child|teen|young|baby|boy|girl|kid)|in the (?:distant|remote) past|with her (?:first|second|third|last)|(?:with|in) (?:her|the) (?:first|second|third|last|previous) (?:child|baby))/i;
const lifelong = codeSet('E10 D56 D57 D68 E84 Q Z80-Z99');

/** Whether words say that a disease which mostly stays was one of youth. */
export const outgrown = (code: string, trigger: string): boolean => then.test(trigger) && !lifelong(code);
