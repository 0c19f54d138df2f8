import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { eachSide, onlySide, sidesSaid } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';

/** Parts of the lower jaw → S02.6; the symphysis has no side. */
export const parts: readonly (readonly [RegExp, string])[] = [
  [/\bsub-?condyl\w+/gi, '2'],
  [/(?<!sub-?)\bcondyl\w+/gi, '1'],
  [/\bcoronoid\b/gi, '3'],
  [/\bram(?:us|i)\b/gi, '4'],
  [/\bangles?\b/gi, '5'],
  [/\b(?:para-?)?symphys\w+/gi, '6'],
  [/\balveol\w+/gi, '7'],
  [/\bbody\b/gi, '0'],
];
const jaw = gated(/\b(?:mandib\w+|lower jaw|jaw)\b/i);
const broken = /\b(?:fractur\w+|fx|broken)\b|#/i;
const mandible = codeSet('S02.6');
const told = sections(listedOrTold, 'provisional-diagnosis', 'imaging', 'procedure');
/** The character of a side in S02.6. */
const characters = { right: '1', left: '2' } as const;

const codeOf = (part: string, side: 'right' | 'left' | null): string =>
  part === '6' ? 'S02.66XA' : `S02.6${part}${side === null ? '0' : characters[side]}A`;

/**
 * Fractures of the lower jaw break it at two places mostly, on either side: "right parasymphysis and left angle of the mandible". Each part
 * has the side said last before it (I.B.2, I.C.19.b).
 */
export const readMandible = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(mandible)) return;
  for (const sentence of sheet.document.opening(jaw.gate)) {
    const { text, start, section } = sentence;
    if (!told.has(section.kind) || !jaw.words.test(text) || !broken.test(text)) continue;
    const sides = sidesSaid(text);
    const found = parts.flatMap(([words, part]) =>
      matchesOf(text, words).flatMap((match) => {
        const span = asserter.told(sentence, match);
        const said = sides.findLast((one) => one.end <= match.index)?.side ?? onlySide(text);
        return span === null
          ? []
          : eachSide(said).map((side) => ({ code: codeOf(part, side), span, at: match.index }));
      }),
    );
    if (found.length === 0) continue;
    const replaced = sheet.find(mandible).filter((one) => standsWithin(one, sentence));
    const [first] = replaced;
    if (first === undefined) continue;
    for (const one of replaced) sheet.candidates.delete(one.code);
    for (const { code, span } of found)
      sheet.add({
        code,
        evidence: [...first.evidence, sheet.quote(span.start, span.end)],
        weight: first.weight,
        section,
        reasons: ['part and side of the jaw are documented together (I.B.2)'],
        order: Math.max(first.order, start) + (span.start - start) / 1000,
      });
  }
};
