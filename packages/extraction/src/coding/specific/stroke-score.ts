import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const score = gated(/\b(?:NIHSS|NIH stroke scale)\b[^.;\n\d]{0,32}(\d{1,2})\b(?!\s*(?:h|hours|days))/i);
/** The highest score that there is. */
const most = 42;

/** The initial score of a stroke is reported beside the infarction: the first that the note tells (I.C.18.i). */
export const addStrokeScore = (sheet: Worksheet): void => {
  const stroke = sheet.first(codeSet('I63'));
  if (stroke === undefined || sheet.has(codeSet('R29.7'))) return;
  const match = sheet.document.find(score);
  if (match === null || Number(match[1]) > most) return;
  sheet.add({
    code: `R29.7${(match[1] ?? '').padStart(2, '0')}`,
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: stroke.weight * 0.95,
    section: stroke.section,
    reasons: ['the initial stroke scale score is reported beside the infarction (I.C.18.i)'],
    order: stroke.order + 1,
  });
};
