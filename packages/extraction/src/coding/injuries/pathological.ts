import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { sideNear } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import type { Worksheet } from '../worksheet.ts';

const broken = '(?:#|fractures?|fx|collapse)';
const weak = String.raw`path(?:ological|ologic|o)?\.?`;
const weakened = new RegExp(
  String.raw`(?<!\p{L})${weak}(?:[ -]\p{L}+){0,3}[ -]${broken}|${broken}[^.;\n]{0,24}?(?<!\p{L})${weak}(?!\p{L})`,
  'iu',
);
const gate = gateBefore(weakened);
/** What weakened the bone is a neoplasm: its words, beside the fracture or in what the note codes. */
const ofNeoplasm =
  /\b(?:metasta\w+|mets?|secondar(?:y|ies)|myeloma|malignan\w+|ca|cancer|carcinoma|lytic deposit|lytic lesion|tumou?r|plasmacytoma)\b/i;
const spread = /\b(?:metasta\w+|mets?|secondaries)\b/i;
const tumorOfBone = codeSet('C40 C41 C79.5 C90');

/**
 * Bones as M84.4 and M84.5 list them: 5th and 6th character of the right one, the left one and one whose side is not told; P of the
 * pelvis, which the two subcategories number differently.
 */
export const bones: readonly (readonly [words: RegExp, right: string, left: string, unsaid: string])[] = [
  [
    /\b(?:vertebra\w*|spin(?:e|al)|[TDLC]\d{1,2}|lumbar|thoracic|dorsal|sternum|sternal|ribs?|skull|clavicle|sacrum)\b/i,
    '8X',
    '8X',
    '8X',
  ],
  [/\b(?:pelvi[sc]|acetabul\w+|ilium|ischi\w+|pubi[sc])\b/i, '5P', '5P', '5P'],
  [/\b(?:femur|femoral|NOF|hip|troch\w+|(?:inter|sub|per)troch\w*)\b/i, '51', '52', '53'],
  [/\b(?:humer(?:us|al))\b/i, '21', '22', '29'],
  [/\b(?:tibia\w?)\b/i, '61', '62', '69'],
  [/\bfibula\w?\b/i, '63', '64', '69'],
  [/\b(?:shoulder|scapula)\b/i, '11', '12', '19'],
  [/\b(?:radius|radial)\b/i, '33', '34', '39'],
  [/\bulnar?\b/i, '31', '32', '39'],
];

/** Bone and side that a sentence names, of several bones the one of the first row, as the code has them; null: none. */
const placeOf = (text: string, neoplastic: boolean): string | null => {
  for (const [words, right, left, unsaid] of bones) {
    const match = words.exec(text);
    if (match === null) continue;
    const side = sideNear(text, match.index + match[0].length);
    const place = side === 'right' ? right : side === 'left' ? left : unsaid;
    return place.replace('P', neoplastic ? '0' : '4');
  }
  return null;
};

/**
 * A bone that broke where a disease had weakened it: by the bone and its side, and in neoplastic disease by that (I.C.2.l.6, M84.5);
 * no injury stands beside it. Metastasis that broke the bone is one in the bone.
 */
export const codePathologicalFracture = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(gate)) {
    const weight = sectionWeight[sentence.section.kind];
    const match = weight === undefined ? null : weakened.exec(sentence.text);
    if (weight === undefined || match === null) continue;
    const neoplastic = ofNeoplasm.test(sentence.text) || sheet.has(tumorOfBone);
    const place = placeOf(sentence.text, neoplastic);
    const span = place === null ? null : asserter.told(sentence, match);
    if (span === null) continue;
    const reason = 'the bone that a disease weakened is documented beside its fracture (M84)';
    const code = `M84.${neoplastic ? '5' : '4'}${place}A`;
    if (sheet.has(codeSet('M80')) || sheet.lookup(code) === null) continue;
    const named = sheet.add({
      code,
      evidence: [sheet.quote(span.start, span.end)],
      weight,
      section: sentence.section,
      reasons: [reason],
      order: span.start,
    });
    const beside = sheet
      .find(codeSet('M84.4 M84.5 S12 S22 S32 S42 S52 S72 S82'))
      .filter(
        (one) =>
          one !== named && one.evidence.some(({ start }) => start >= sentence.start && start < sentence.end),
      );
    if (named === null) continue;
    if (beside.length > 0) sheet.combine(code, beside, reason);
    if (neoplastic && spread.test(sentence.text) && sheet.has(codeSet('C')) && !sheet.has(tumorOfBone))
      sheet.add({
        code: 'C79.51',
        evidence: [sheet.quote(span.start, span.end)],
        weight: weight * 0.95,
        section: sentence.section,
        reasons: ['metastasis that broke the bone is one in the bone (I.C.2.l.6)'],
        order: span.start + 1,
      });
    return;
  }
};
