import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';
import { trimesterOf } from './time-of-pregnancy.ts';

const routine =
  /\broutine (?:prenatal |antenatal |OB |obstetric(?:al)? |pregnancy )?(?:visit|check(?:-?\s?up)?|follow-?\s?up|appointment|care)\b|\b(?:prenatal|antenatal|OB|ANC) (?:visit|check(?:-?\s?up)?|appointment)\b|\bbooking visit\b/i;
const gate = gateBefore(routine);
const atRisk = /\bhigh[- ]risk\b|\badvanced maternal age\b|\bAMA\b/;
const firstOne = /\bG\s?1(?!\d)|\bprimi(?:gravid\w*|p(?:ara)?)?\b/i;
const laterOne =
  /\bG\s?[2-9](?!\d)|\bmulti(?:gravid\w*|p(?:ara)?)\b|\b(?:second|third|fourth) (?:pregnancy|baby|child)\b/i;
/** A routine prenatal visit at which nothing of chapter 15 is told: supervision of a normal pregnancy, with its weeks (I.C.15.b.1, I.C.21.c.11). */
export const addRoutinePrenatal = (
  sheet: Worksheet,
  { weeks, delivered, puerperal, at }: Pregnancy,
): void => {
  if (sheet.setting !== 'outpatient' || weeks === null || delivered || puerperal) return;
  if (sheet.has(codeSet('O'))) return;
  const { text } = sheet.document;
  if (atRisk.test(text)) return;
  for (const sentence of sheet.document.opening(gate)) {
    const match = routine.exec(sentence.text);
    if (match === null || !listedOrTold.has(sentence.section.kind)) continue;
    const kind = firstOne.test(text) ? '0' : laterOne.test(text) ? '8' : '9';
    const start = sentence.start + match.index;
    // What a title names "unspecified trimester" says no more than this.
    for (const open of sheet.find(codeSet('Z34'))) sheet.candidates.delete(open.code);
    const shared = { weight: 0.85, section: sentence.section };
    sheet.add({
      ...shared,
      code: `Z34.${kind}${trimesterOf(weeks)}`,
      evidence: [sheet.quote(start, start + match[0].length)],
      reasons: ['a routine prenatal visit without complications (I.C.15.b.1)'],
      order: start,
    });
    sheet.add({
      ...shared,
      code: `Z3A.${String(weeks).padStart(2, '0')}`,
      evidence: [sheet.quote(at.start, at.end)],
      reasons: ['weeks of gestation are reported with the supervision of a pregnancy (I.C.21.c.11)'],
      order: 100_000 + start,
    });
    return;
  }
};
