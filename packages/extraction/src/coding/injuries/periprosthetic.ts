import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const around =
  /\b(?:peri-?prosthetic|Vancouver (?:type )?[ABC]\d?|around (?:the )?(?:tip of )?(?:the |her |his )?(?:\w+ )?(?:stem|prosthes[ie]s|implant|component|replacement|THA|THR|TKA|TKR))\b/i;
const knee = /\b(?:TKA|TKR|knee (?:replacement|arthroplasty|prosthesis)|Rorabeck)\b/i;
const hip =
  /\b(?:THA|THR|hip (?:replacement|arthroplasty|prosthesis|hemi-?arthroplasty)|hemi-?arthroplasty|stem|Vancouver)\b/i;
const femur = codeSet('S72');
const placed = codeSet('Z96.64 Z96.65');

/**
 * A fracture around a prosthetic joint is reported as such, before the fracture itself (M97 notes), and says that the joint is
 * there, which the status then does not (I.C.21.c.3).
 */
export const codePeriprosthetic = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  const broken = sheet.first(femur);
  const match = around.exec(text);
  if (broken !== undefined && match !== null && !sheet.has(codeSet('M97'))) {
    const side = /\bright\b/i.test(broken.display) ? '1' : /\bleft\b/i.test(broken.display) ? '2' : null;
    const joint = hip.test(text) ? '0' : knee.test(text) ? '1' : null;
    if (side !== null && joint !== null)
      sheet.add({
        code: `M97.${joint}${side}XA`,
        evidence: [sheet.quote(match.index, match.index + match[0].length), ...broken.evidence],
        weight: broken.weight,
        section: broken.section,
        reasons: ['the fracture is one around a prosthetic joint (M97)'],
        order: broken.order + 1,
      });
  }
  const complicated = sheet.find(codeSet('M97.0 M97.1 T84.0 T84.5'));
  for (const status of sheet.find(placed)) {
    const side = /\b(right|left)\b/i.exec(status.display)?.[1]?.toLowerCase();
    const part = status.code.startsWith('Z96.64') ? /\bhip\b/i : /\bknee\b/i;
    const over = complicated.find(
      ({ display }) => part.test(display) && side !== undefined && display.toLowerCase().includes(side),
    );
    if (over !== undefined)
      sheet.consider(
        status,
        `Not coded beside ${over.code}, which says that the joint is there (I.C.21.c.3).`,
      );
  }
};
