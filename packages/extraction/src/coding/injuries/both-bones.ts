import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { eachSide, sideNear } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { listedOrTold } from '../sections.ts';
import { sideCharacter } from '../side-character.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';

const broken = /\b(?:fractures?|fractured|broken|fx)\b|#/i;
/** Bones that break together: how both are named, the open codes of their shafts, and all codes of those. */
const pairs = [
  {
    said: /\b(?:shafts? of )?both[- ]bones?\b[^.;\n]{0,20}\blegs?\b|\bBB leg\b|\btib(?:ia)?\s?[-/]\s?fib(?:ula)?\b|\bshafts?\b[^.;\n]{0,20}\btibia (?:and|&|\+) fibula\b|\btibia (?:and|&|\+) fibula\b[^.;\n]{0,12}\bshafts?\b/i,
    roots: ['S82.20', 'S82.40'],
    known: codeSet('S82.2 S82.4'),
  },
  {
    said: /\b(?:shafts? of )?both[- ]bones?\b[^.;\n]{0,20}\bforearms?\b|\bBB ?(?:forearm|FA)\b|\bshafts?\b[^.;\n]{0,20}\bradius (?:and|&|\+) ulna\b|\bradius (?:and|&|\+) ulna\b[^.;\n]{0,12}\bshafts?\b/i,
    roots: ['S52.20', 'S52.30'],
    known: codeSet('S52.2 S52.3'),
  },
] as const;
const gate = gateBefore(...pairs.map(({ said }) => said));

/** "Fracture of both bones of the left leg": a shaft each, which the classification has no code for together (S82.2 with S82.4, S52.2 with S52.3). */
export const readBothBones = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(gate)) {
    if (!listedOrTold.has(sentence.section.kind)) continue;
    if (!broken.test(sentence.text)) continue;
    for (const { said, roots, known } of pairs) {
      const match = said.exec(sentence.text);
      const span = match === null ? null : asserter.told(sentence, match);
      if (match === null || span === null) continue;
      const from = Math.max(0, match.index - 48);
      const to = match.index + match[0].length;
      const side = sideNear(sentence.text.slice(from, to + 24), to - from);
      for (const part of sheet.find(known))
        if (standsWithin(part, sentence)) sheet.candidates.delete(part.code);
      for (const root of roots) {
        const isKnown = sheet.find(known).some(({ code }) => code.slice(0, 5) === root.slice(0, 5));
        if (isKnown) continue;
        for (const one of eachSide(side))
          sheet.add({
            code: `${root}${sideCharacter(one)}A`,
            evidence: [sheet.quote(span.start, span.end)],
            weight: sectionWeight[sentence.section.kind] ?? 0.6,
            section: sentence.section,
            reasons: ['both bones are broken, each has its code (I.C.19.b)'],
            order: span.start,
          });
      }
      for (const open of sheet.find(codeSet('T14')))
        if (standsWithin(open, sentence)) sheet.candidates.delete(open.code);
    }
  }
};
