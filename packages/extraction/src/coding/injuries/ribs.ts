import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { sideSaid, sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

const broken = '(?:fractures?|fractured|broken|fxs?)';
/** A fracture of ribs with the words between: "fractures of the right 5th through 8th ribs", "#ribs L 5-8". */
const told = new RegExp(
  String.raw`\b${broken}[^.;\n]{0,40}\bribs?\b[^.;\n]{0,24}|(?:(?:${Object.values(sideWords).join('|')}|\d+(?:st|nd|rd|th)?)[ –-]+){0,4}\bribs?\b[^.;\n]{0,24}\b${broken}\b(?:[ ,(]*\d[\d –,&-]*)?|#\s?ribs?\b[^.;\n]{0,24}|[^.;\n]{0,24}\bribs?\s?#`,
  'i',
);
const gate = gateBefore(told);
/** "Fractures of left 5th to 7th ribs", without what the sentence goes on to say: sides and numbers alone belong to it. */
const ofRib = new RegExp(
  String.raw`^(?:#|fract|broken|fx)[^.;\n]*?\bribs?\b(?:[ ,(–-]*(?:${Object.values(sideWords).join('|')}|sides?|\d+(?:st|nd|rd|th)?|and|to|through)\b)*`,
  'i',
);
const several =
  /\bribs\b|\bmultiple\b|\d(?:st|nd|rd|th)?\s*(?:-|–|to|through|and|,|&)\s*\d|\brib (?:fractures|fxs)\b/i;
const [openSide, initial] = ['9', 'XA'];
const ofRibs = codeSet('S22.3 S22.4');

/**
 * Fractures of ribs by number and side, however the words stand (S22.3, S22.4). What a scan counts says more of the fractures that
 * the provider names (I.B.14), and is no diagnosis without him (III.B), but in a stay without a list (`imaged.ts`).
 */
export const readRibs = (sheet: Worksheet, asserter: Asserter): void => {
  const isOfStay = sheet.setting === 'inpatient' && !sheet.hasList;
  for (const sentence of sheet.document.opening(gate)) {
    const weight = sectionWeight[sentence.section.kind];
    const isSource = weight !== undefined && sentence.section.kind !== 'past';
    const isScan = sentence.section.kind === 'imaging';
    if (!isSource && !(isScan && (sheet.has(ofRibs) || isOfStay))) continue;
    const match = told.exec(sentence.text);
    if (match === null) continue;
    const span = asserter.told(sentence, match);
    // An old fracture is no injury of this encounter (I.C.19.a).
    if (span === null || asserter.judge(sentence, span).assertion === 'historical') continue;
    const side = sideCharacter(sideSaid(match[0]), openSide);
    const number = side === '3' || several.test(match[0]) ? '4' : '3';
    const code = `S22.${number}${side}${initial}`;
    const oneOfThese = number === '4' ? `S22.3${side}` : '';
    const isOpen = (one: string): boolean => /^S22\.[34]9/.test(one) || one.slice(0, 6) === oneOfThese;
    const open = sheet.find((one) => isOpen(one) && one !== code);
    const known = sheet.find((one) => ofRibs(one) && !isOpen(one));
    if (side === openSide && known.length > 0) continue;
    if (open.length > 0 && side !== openSide) {
      sheet.combine(code, open, 'number and side of the ribs are documented (S22.3, S22.4)');
      continue;
    }
    sheet.add({
      code,
      evidence: [sheet.quote(span.start, span.start + (ofRib.exec(match[0])?.[0].length ?? match[0].length))],
      weight: weight ?? 0.7,
      section: sentence.section,
      reasons: ['number and side of the ribs are documented (S22.3, S22.4)'],
      order: span.start,
    });
  }
};
