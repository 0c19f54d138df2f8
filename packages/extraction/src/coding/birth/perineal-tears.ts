import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** "LACERATION: third degree", "Perineum - 2nd degree, sutured": a tear that a form names by its degree under the part. */
const ofDegree = gated(
  /\b(?:perine(?:um|al)(?: (?:tear|trauma|laceration))?|(?:vaginal )?(?:lacerations?|tears?)|genital tract(?: trauma)?)(?: ?[:–-] ?| +)(?:(?:midline|median|vaginal|perineal|with|a) )*(1st|2nd|3rd|4th|first|second|third|fourth|I{1,3}|IV|[1-4])(?:[- ]degree|°)/i,
);
const codes: readonly (readonly [RegExp, string])[] = [
  [/^(?:1|first|I$)/i, 'O70.0'],
  [/^(?:2|second|II$)/i, 'O70.1'],
  [/^(?:3|third|III$)/i, 'O70.20'],
  [/^(?:4|fourth|IV$)/i, 'O70.3'],
];
const skipped: ReadonlySet<string> = new Set(['past', 'family', 'instruction', 'header']);

/** The tear of the perineum that a delivery made, by its degree (O70). */
export const addPerinealTear = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.has(codeSet('O70'))) return;
  for (const sentence of sheet.document.opening(ofDegree.gate)) {
    const match = skipped.has(sentence.section.kind) ? null : ofDegree.words.exec(sentence.text);
    const span = match === null ? null : asserter.told(sentence, match);
    const code = codes.find(([degree]) => degree.test(match?.[1] ?? ''))?.[1];
    if (span === null || code === undefined) continue;
    sheet.add({
      code,
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.7,
      section: sentence.section,
      reasons: ['a tear of the delivery is coded by its degree (O70)'],
      order: span.start,
    });
    return;
  }
};
