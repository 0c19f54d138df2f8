import { entryAround } from '../../note/entry.ts';
import { sideSaid } from '../../note/said-sides.ts';
import { codeSet, codesOf } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

/** Diabetic retinopathy of which the code leaves open how far it has come. */
const open = codesOf(codeSet('E08.3 E09.3 E10.3 E11.3 E13.3'), (code) => /\.31[19]$/.test(code));

const named = /retinopath|\bN?PDR\b/i;
/** 5th character by what stands beside the name; nonproliferative without a degree is indexed to mild (Diabetes, with, retinopathy). */
const degrees: readonly (readonly [RegExp, string])[] = [
  [
    /\bsevere (?:non-?\s?proliferative|NPDR|background)\b|\b(?:non-?\s?proliferative|NPDR)[ ,(]{1,3}severe\b/i,
    '4',
  ],
  [
    /\bmoderate (?:non-?\s?proliferative|NPDR|background)\b|\b(?:non-?\s?proliferative|NPDR)[ ,(]{1,3}moderate\b/i,
    '3',
  ],
  [/\b(?:non-?\s?proliferative|NPDR|background)\b/i, '2'],
  [/\b(?:proliferative|PDR)\b/i, '5'],
];
const reach = 60;

/** Degree and eye of a diabetic retinopathy that is told beside its diabetes ("type 1 diabetes; mild NPDR both eyes"; I.B.2, I.B.13). */
export const gradeRetinopathy = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(open)) {
    const quote = candidate.evidence.find((one) => named.test(one.quote));
    if (quote === undefined) continue;
    const entry = entryAround(sheet.document.text, quote, reach);
    const degree = degrees.find(([words]) => words.test(entry))?.[1];
    if (degree === undefined) continue;
    const edema = candidate.code.slice(-1);
    const code = `${candidate.code.slice(0, 5)}${degree}${edema}${sideCharacter(sideSaid(entry))}`;
    if (sheet.lookup(code)?.billable === true)
      sheet.combine(code, [candidate], 'degree and eye of the retinopathy are documented beside it (I.B.2)');
  }
};
