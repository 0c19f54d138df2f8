import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const cut = String.raw`(?:divided|division|cut|lacerat\w*|transect\w*|severed|injur(?:y|ies|ed)|torn)`;
const told = (name: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${name})\b(?![^.;\n]{0,40}\b(?:intact|spared|normal|not)\b)[^.;\n]{0,32}\b${cut}\b|\b${cut}\b[^.;,\n]{0,24}\b(?:${name})\b(?![^.;\n]{0,12}\b(?:intact|normal)\b)`,
    'i',
  );

/** The code of a structure at the wound of a finger, a thumb or a hand; "-" where there is none. F: finger, S: side (S64, S66). */
const structures: readonly (readonly [RegExp, string, string, string])[] = [
  [told('flexor tendons?|FDP|FDS|FPL'), 'S66.12FA', 'S66.02SA', 'S66.82SA'],
  [told('extensor tendons?|EDC|EPL|EIP'), 'S66.32FA', 'S66.22SA', 'S66.82SA'],
  [told('digital nerves?'), 'S64.49FA', 'S64.3SXA', '-'],
  [told('median nerve'), '-', '-', 'S64.1SXA'],
  [told('ulnar nerve'), '-', '-', 'S64.0SXA'],
];
const gate = gateBefore(...structures.map(([words]) => words));
const read = sections(listedOrTold, 'procedure');

const codeAt = ([, finger, thumb, hand]: (typeof structures)[number], { code }: Candidate): string => {
  // The 7th sign is the finger or the side.
  const at = code.charAt(6);
  const pattern = /^S61\.[23]/.test(code) ? finger : /^S61\.[01]/.test(code) ? thumb : hand;
  return pattern.replace('F', at).replace(/(?<=\d)S/, at);
};

/** Tendons and nerves that a wound of the hand has cut, at the site of the wound; the severer injury is sequenced first (I.C.19.b). */
export const addTendons = (sheet: Worksheet, asserter: Asserter): void => {
  const wound = sheet.first(codeSet('S61'));
  if (wound === undefined) return;
  for (const sentence of sheet.document.opening(gate)) {
    if (!read.has(sentence.section.kind)) continue;
    for (const structure of structures) {
      const match = structure[0].exec(sentence.text);
      const span = match === null ? null : asserter.told(sentence, match);
      const code = codeAt(structure, wound);
      if (span === null || code === '-') continue;
      const isTendon = code.startsWith('S66');
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: Math.min(1, wound.weight + (isTendon ? 0.05 : -0.05)),
        section: wound.section,
        reasons: ['what the wound has cut is coded beside it, by its site (I.C.19.b)'],
        order: isTendon ? wound.order - 1 : wound.order + 1,
      });
    }
  }
};
