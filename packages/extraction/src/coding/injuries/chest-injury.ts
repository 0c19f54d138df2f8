import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const air = codeSet('J93.9 J93.83 J93.0');
const blood = codeSet('J94.2');
const injured = codeSet('S20-S29 V W X Y00-Y38');
/** What hurt somebody. */
export const hurt =
  /\b(?:stab(?:bed|bing)?|gunshot|GSW|shot|trauma(?:tic)?|RTA|RTC|MVC|MVA|road traffic|assault\w*|fell (?:from|off|down)|fall (?:from|off|down)|crush\w*|kicked|rib fractures?|fractured? ribs?)\b/i;
const otherCause =
  /\b(?:spontaneous|iatrogenic|post-?procedur\w+|non-?traumatic|biopsy|central line|thoracentesis|pleural tap|empyema|malignant|catamenial|bull(?:a|ous))\b/i;

/** Air or blood in the chest of an injured patient is traumatic (index: Pneumothorax, traumatic; Hemothorax, traumatic; S27.0-S27.2). */
export const codeChestInjury = (sheet: Worksheet): void => {
  const found = [...sheet.find(air), ...sheet.find(blood)];
  if (found.length === 0) return;
  const { text } = sheet.document;
  if (!(sheet.has(injured) && hurt.test(text)) && !sheet.has(codeSet('S21 S22.3 S22.4 S27'))) return;
  if (otherCause.test(text)) return;
  const both =
    (sheet.has(air) && sheet.has(blood)) ||
    found.some(({ evidence }) => evidence.some(({ quote }) => /ha?emo-?pneumo|pneumo-?ha?emo/i.test(quote)));
  const code = both ? 'S27.2XXA' : sheet.has(air) ? 'S27.0XXA' : 'S27.1XXA';
  sheet.combine(code, found, 'the chest was injured (index: Pneumothorax, traumatic)');
};
