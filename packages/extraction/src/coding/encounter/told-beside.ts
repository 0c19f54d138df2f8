import type { Asserter } from '../../assertion/assert.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/**
 * What a few words mean once the condition beside them is known: [condition, unless there, words, code, reason]. Only sentences
 * with a word of the subject `beside` (topics.ts) are read for them.
 */
export const toldBeside: readonly (readonly [CodeSet, CodeSet, RegExp, string, string])[] = [
  [
    codeSet('N18.6'),
    codeSet('Z99.2 Z94.0'),
    /\b(?:on|maintenance|regular|via|during|missed|in-?centre|in-?center) (?:\w+ )?(?:HD|MHD|PD|CAPD|APD|CRRT|(?:ha?emo|peritoneal )?dialysis)\b|\b(?:HD|dialysis) (?:MWF|TTS|TThS|M\/W\/F|T\/Th\/S|thrice|twice|three times|\d ?x)/i,
    'Z99.2',
    'dependence on dialysis is reported beside end stage kidney disease (N18.6 note)',
  ],
  [
    codeSet('I20-I25 I42 I44-I50'),
    codeSet('Z95.810'),
    /\b(?:[Aa]n?|[Hh]as|have|[Ww]ith|and|[Hh]is|[Hh]er|dual[- ]chamber|single[- ]chamber|BiV|transvenous|subcutaneous|(?:primary|secondary) prevention|S-) ?ICD\b|\bICD (?:in situ|for (?:primary|secondary) prevention|check|left chest|right chest|interrogat\w*|shocks?|pocket|placed|implant\w*)/,
    'Z95.810',
    'the device is reported as status (I.C.21.c.3)',
  ],
  [
    codeSet('D70'),
    codeSet('R50.81'),
    /\b(?:febrile neutropenia|neutropenic fever|neutropenia[^.;\n]{0,24}\bfever|fever[^.;\n]{0,30}\bneutropeni\w+)\b/i,
    'R50.81',
    'the fever of neutropenia is reported beside it (D70 note)',
  ],
  [
    codeSet('K56.7'),
    codeSet('K91.89'),
    /\bpost-?\s?op(?:erativ\w*)?\b[^.;\n]{0,40}\bileus\b|\bileus\b[^.;\n]{0,40}\b(?:post-?\s?op(?:erativ\w*)?|POD ?\d)/i,
    'K91.89',
    'an ileus that the provider calls postoperative is a complication of the operation (I.B.16)',
  ],
  [
    codeSet('A-T'),
    codeSet('Z53.3'),
    /\blaparoscop\w+\b[^.;\n]{0,60}\bconver(?:ted|sion) to (?:an? )?(?:open|laparotomy)/i,
    'Z53.31',
    'a laparoscopic procedure that was converted to an open one is reported (Z53.3)',
  ],
  [
    codeSet('J12-J18'),
    codeSet('Y95'),
    /\b(?:hospital[- ]acquired|nosocomial|HAP|HCAP)\b/i,
    'Y95',
    'an infection acquired in hospital has its place as external cause (I.C.20, Y95)',
  ],
  [
    codeSet('Z85'),
    codeSet('Z92.21 Z51 C00-C96'),
    /\b(?:completed|finished|received|had|s\/p|status post|after|following|underwent|treated with)\b[^.;\n]{0,70}?\b(?:chemotherapy|chemo|cycles of)\b|\bchemotherapy (?:was )?(?:completed|finished)\b/i,
    'Z92.21',
    'chemotherapy of the past is reported as history (I.C.21.c.4)',
  ],
  [
    codeSet('Z85'),
    codeSet('Z92.3 Z51 C00-C96'),
    /\b(?:completed|finished|received|had|s\/p|status post|after|following|underwent|treated with)\b[^.;\n]{0,70}?\b(?:radiation|radiotherapy|XRT)\b|\b(?:radiation|radiotherapy) (?:was )?(?:completed|finished)\b/i,
    'Z92.3',
    'radiation of the past is reported as history (I.C.21.c.4)',
  ],
  [
    codeSet('N40.1'),
    codeSet('R33'),
    /\b(?:urinary retention|retention of urine|AUR|urine retention)\b/i,
    'R33.8',
    'the urinary symptom is reported beside the enlarged prostate (N40.1 note)',
  ],
];

/** Adds what the note says of a condition in words too short to stand for a code alone. */
export const addToldBeside = (sheet: Worksheet, asserter: Asserter): void => {
  const spoken = sheet.document.sentences.filter((sentence) => sentence.speaksOf('beside'));
  for (const [beside, unless, words, code, reason] of toldBeside) {
    const condition = sheet.first(beside);
    if (condition === undefined || sheet.has(unless)) continue;
    for (const sentence of spoken) {
      const match = words.exec(sentence.text);
      if (match === null || ['family', 'header'].includes(sentence.section.kind)) continue;
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: condition.weight * 0.9,
        section: condition.section,
        reasons: [reason],
        order: condition.order + 2,
      });
      break;
    }
  }
};
