import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';

const access = String.raw`(?:AV[FG]\b|(?:AV|A-V|arterio-?venous|brachio-?\w+|radio-?cephalic|dialysis|vascular)[ -](?:fistulas?|grafts?|access)\b|fistula\b(?=[^.\n]{0,60}\b(?:dialysis|thrill|HD|access)\b)|(?<=\b(?:dialysis|HD)\b[^.\n]{0,60})fistula\b)`;
const near = String.raw`[^.;\n]{0,60}?`;

const about = (trouble: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${trouble})\b(?=${near}\b${access})|(?<=\b${access}${near})\b(?:${trouble})\b`,
    'i',
  );

/** What goes wrong with a fistula or graft for dialysis, as notes tell it → complication of the device (T82, index: Complication, arteriovenous fistula). */
const troubles: readonly (readonly [RegExp, string])[] = [
  [about(String.raw`thrombos\w+|clotted|clot|thrombus|occlu\w+`), 'T82.868A'],
  [about(String.raw`stenos\w+|narrowing`), 'T82.858A'],
  [about('infect(?:ed|ion)|abscess'), 'T82.7XXA'],
  [about('bleed(?:ing)?|bled|ha?emorrhage'), 'T82.838A'],
  [about('steal(?: syndrome)?|(?:pseudo-?)?aneurysms?'), 'T82.898A'],
  [about(String.raw`(?:fail\w* to|non-?|never) ?matur\w+|not maturing|malfunction\w*|breakdown`), 'T82.590A'],
];

const gate = gateBefore(...troubles.map(([words]) => words));

const onDialysis = codeSet('N18.6 Z99.2 N18.5');
/** What the words say when nobody knows what the vessel is for. */
const ofVessel = codeSet('I82 I87.1 I77 I70 I74 I72 T14 L02 L03 T82.8 T82.5 T82.7');

/** Complications of a fistula or graft for dialysis are those of a device, not of a vein (I.B.16, I.C.19.g.4). */
export const addAccessTrouble = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(onDialysis)) return;
  for (const sentence of sheet.document.sentences) {
    if (!sentence.opens(gate)) continue;
    const weight = sectionWeight[sentence.section.kind];
    if (weight === undefined || sentence.section.kind === 'past') continue;
    for (const [pattern, code] of troubles) {
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      for (const vein of sheet.find(ofVessel))
        if (vein.code !== code && !vein.code.startsWith('T82') && standsWithin(vein, sentence))
          sheet.consider(
            vein,
            `Not coded beside ${code}: it is the access for dialysis that it happened to.`,
          );
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight,
        section: sentence.section,
        reasons: ['the trouble of a fistula or graft for dialysis is a complication of it (I.B.16)'],
        order: span.start,
      });
    }
  }
};
