import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { tellsTrauma } from './trauma-told.ts';

const air = codeSet('J93.9 J93.83 J93.0');
const blood = codeSet('J94.2');
const injured = codeSet('S20-S29 V W X Y00-Y38');
const chestWall = codeSet('S21 S22.3 S22.4 S27');
const otherCause =
  /\b(?:spontaneous|iatrogenic|post-?procedur\w+|non-?traumatic|biopsy|central line|thoracentesis|pleural tap|empyema|malignant|catamenial|bull(?:a|ous))\b/i;

/** Whether a sentence in which air or blood is told names another cause than an injury. */
const hasOtherCause = ({ document }: Worksheet, { evidence }: Candidate): boolean =>
  evidence.some(({ start }) => otherCause.test(document.sentenceAt(start)?.text ?? ''));

/** Air or blood in the chest of an injured patient is traumatic (index: Pneumothorax, traumatic; Hemothorax, traumatic; S27.0-S27.2). */
export const codeChestInjury = (sheet: Worksheet, asserter: Asserter): void => {
  const found = [...sheet.find(air), ...sheet.find(blood)];
  if (found.length === 0 || found.some((one) => hasOtherCause(sheet, one))) return;
  if (!sheet.has(chestWall) && !(sheet.has(injured) && tellsTrauma(sheet, asserter))) return;
  const both =
    (sheet.has(air) && sheet.has(blood)) ||
    found.some(({ evidence }) => evidence.some(({ quote }) => /ha?emo-?pneumo|pneumo-?ha?emo/i.test(quote)));
  const code = both ? 'S27.2XXA' : sheet.has(air) ? 'S27.0XXA' : 'S27.1XXA';
  sheet.combine(code, found, 'the chest was injured (index: Pneumothorax, traumatic)');
};
