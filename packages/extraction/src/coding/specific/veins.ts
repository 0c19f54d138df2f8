import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { sideSaid } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

/** Deep veins of the leg by the 5th character of I82.4. */
const veins: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ilio-?femoral|(?:common |superficial |deep )?femoral)\b/i, '1'],
  [/\b(?:ilio-?femoral|(?:common |external |internal )?iliac)\b/i, '2'],
  [/\b(?:femoro-?popliteal|popliteal)\b/i, '3'],
  [/\b(?:posterior |anterior )?tibial\b/i, '4'],
  [/\bperoneal\b/i, '5'],
  [/\b(?:soleal|gastrocnemius|calf muscular)\b/i, '6'],
];
const clotted = /\b(?:DVT|thromb\w+|clots?|occlu\w+|non-?compressible)\b/i;
const mayClot = gateBefore(clotted);
const arterial = /\b(?:arter\w+|artery|stents?|graft|bypass|fracture|line|catheter)\b/i;
const chronic = /\b(?:chronic|old|previous|past|prior)\b/i;
const open = codeSet('I82.40 I82.49 I82.4Y I82.4Z I82.90');
const leg = codeSet('I82.40 I82.41 I82.42 I82.43 I82.44 I82.45 I82.46 I82.49 I82.4Y I82.4Z I82.90');

/**
 * A thrombosis of the leg that is left open takes the deep veins that a sentence about the clot names, each of them with its code
 * (I82.4, I.B.13); "iliofemoral" is two.
 */
export const nameVeins = (sheet: Worksheet, asserter: Asserter): void => {
  const candidates = sheet.find(open);
  if (candidates.length === 0) return;
  for (const sentence of sheet.document.opening(mayClot)) {
    if (['family', 'header', 'past', 'instruction'].includes(sentence.section.kind)) continue;
    const match = clotted.exec(sentence.text);
    if (match === null || arterial.test(sentence.text) || chronic.test(sentence.text)) continue;
    const named = veins.filter(([words]) => words.test(sentence.text));
    const side = named.length === 0 ? null : sideSaid(sentence.text);
    if (side === null || asserter.told(sentence, match) === null) continue;
    const parts = sheet.find(leg);
    for (const [, vein] of named) {
      const code = `I82.4${vein}${sideCharacter(side)}`;
      sheet.combine(code, parts, 'the veins that are clotted are documented (I82.4, I.B.2)', parts);
    }
    for (const part of parts) if (open(part.code)) sheet.candidates.delete(part.code);
    return;
  }
};
