import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** What a sickle-cell crisis did (D57: the last character of crises). */
const crisis = [
  [/\bacute chest (?:syndrome|crisis)\b|\bchest (?:syndrome|crisis)\b/i, '1'],
  [/\bsplenic sequestration\b|\bsequestration crisis\b/i, '2'],
  [/\b(?:stroke|cerebral infarct\w*)\b/i, '3'],
  [/\bdactylitis\b|\bhand[- ]foot\b/i, '4'],
] as const;
const crises: readonly Refinement[] = crisis.map(([said, last]) => ({
  from: codeSet('D57.00 D57.219 D57.419 D57.439 D57.459 D57.819'),
  reach: 60,
  said,
  code: (code) => `${code.slice(0, -1)}${last}`,
  guideline: 'what the crisis did is documented beside it (D57)',
}));

/** Anemias, crises of sickle cells, neutropenia, coagulopathies by their cause. */
export const ofBlood: readonly Refinement[] = [
  {
    from: codeSet('E83.19 E83.119'),
    reach: 64,
    said: /\b(?:iron overload|ha?emochromatosis|ha?emosiderosis|ferritin)\b[^.;\n]{0,40}\btransfus\w+|\btransfus\w+[^.;\n]{0,24}\b(?:iron overload|ha?emochromatosis|ha?emosiderosis)\b/i,
    code: 'E83.111',
    guideline: 'the iron came with transfusions (E83.111)',
  },
  {
    from: codeSet('D64.9'),
    reach: 60,
    said: /\bacute blood loss\b/i,
    code: 'D62',
    guideline: 'the anemia is of acute blood loss (D62 index)',
  },
  ...(
    [
      ['D64.9', 'D64.81'],
      ['D69.6', 'D69.59'],
    ] as const
  ).map(
    ([from, code]): Refinement => ({
      from: codeSet(from),
      reach: 60,
      said: new RegExp(
        String.raw`\b(?:both|all(?: three)?|each),? (?:(?:of|are|were|is|thought|felt|mostly|likely) )*(?:chemo\w*[- ](?:induced|related)|${dueTo} (?:the |his |her )?chemo\w*)`,
        'i',
      ),
      code,
      guideline: 'what is said of both is said of each: chemotherapy brought it',
    }),
  ),
  {
    from: codeSet('D70.9'),
    reach: 240,
    said: /\b(?:chemo\w*|cycles? of|post[- ](?:\d\w* )?cycle|\d(?:st|nd|rd|th) cycle|cycle \d|docetaxel|paclitaxel|cisplatin|carboplatin|doxorubicin|R-CHOP|CHOP|FOLFOX|FOLFIRI|cytarabine|etoposide|ifosfamide|gemcitabine|induction|consolidation)\b/i,
    code: 'D70.1',
    guideline: 'neutropenia of a patient on chemotherapy is coded as secondary to it (D70.1)',
  },
  {
    from: codeSet('D70.9'),
    reach: null,
    said: /\b(?:day \d+ (?:after|post|of|following)|on|after|post|following|adjuvant|neo-?adjuvant|palliative|since|cycle \d+(?: of)?|C\d) (?:(?:his|her|the|last|recent|adjuvant|first|second|third) )*(?:cycle \d+ (?:of )?)?(?:chemo\w*|m?FOLF\w+|FLOT|CAPOX|(?:R-)?CHOP|ABVD|TCHP|AC-?T?|EC|BEP|ICE|docetaxel|paclitaxel|cisplatin|carboplatin|doxorubicin|cytarabine|gemcitabine|etoposide)\b/i,
    code: 'D70.1',
    guideline: 'neutropenia of a patient on chemotherapy is coded as secondary to it (D70.1)',
  },
  ...crises,
  {
    from: codeSet('D68.9 D68.4 D69.9'),
    reach: 40,
    said: /\b(?:warfarin|coumadin|acenocoumarol|heparin|enoxaparin|apixaban|rivaroxaban|dabigatran|edoxaban|anticoagulant\w*|DOAC|NOAC|VKA)\b/i,
    code: 'D68.32',
    guideline: 'a coagulopathy from anticoagulants has a code of its own (D68.32 note)',
  },
  {
    from: codeSet('D64.9'),
    reach: 48,
    said: new RegExp(
      String.raw`\bana?emia\b[^.;,\n]{0,16}(?:\b(?:of|in|from)\b|${dueTo})[^.;,\n]{0,24}\b(?:malignan\w+|cancer|carcinoma|neoplas\w+|lymphoma|myeloma|leuka?emia|metasta\w+|tumou?r)\b|\b(?:malignancy|cancer|tumou?r)[- ]related ana?emia\b`,
      'i',
    ),
    code: 'D63.0',
    guideline: 'the anemia is that of the malignancy (I.C.2.c.1)',
  },
  {
    from: codeSet('D64.9 D50.0'),
    reach: 60,
    said: /\bpost-?\s?(?:op(?:erative)?|partum|natal|delivery|ha?emorrhagic):? ana?emia\b[^.;,\n]{0,40}\b(?:blood loss|bleed\w*|ha?emorrhage)|\bana?emia\b[^.;,\n]{0,24}\b(?:operative|intra-?operative|surgical|perioperative|acute) blood loss\b|\bana?emia\b[^.;,\n]{0,24}\b(?:blood loss|bleeding) (?:in|from|at|after|during|with) (?:the |her |his )?(?:PPH|post-?partum|delivery|birth|section|LSCS|surgery|operation|theatre|trauma|fracture)\b/i,
    code: 'D62',
    guideline: 'an anemia of blood lost in an operation or birth is one of acute loss (D62 index)',
  },
  {
    from: codeSet('D50.9'),
    reach: 72,
    said: new RegExp(
      String.raw`\b(?:ana?emia|IDA)\b(?:\s?[-–(:,]+ ?(?:chronic|slow|heavy)\b|[^.;\n]{0,24}(?:\bfrom\b|${dueTo}))[^.;\n]{0,24}\b(?:bleed\w*|blood loss|(?:slow|chronic|steady|gut|GI) loss(?:es)?|(?:heavy )?(?:periods|menses|menstruation|(?:menstrual|uterine|vaginal) (?:blood )?loss(?:es)?)|menorrhagia|ha?emorrhag\w*|oozing)\b|\b(?:periods|menorrhagia|menses|bleed(?:s|ing)|mela?ena)\b[^.\n]{0,40}\bana?emia (?:\bfrom\b|${dueTo}) (?:these|this|them|it|that)\b`,
      'i',
    ),
    code: 'D50.0',
    guideline: 'the iron is said to be lost with the blood (D50.0)',
  },
  {
    from: codeSet('D50.9'),
    reach: 48,
    said: new RegExp(
      String.raw`\b(?:ana?emia|IDA)\b(?:[^.;\n]{0,8}(?:\bfrom\b|${dueTo})[^.;\n]{0,24}|,? \()(?:diet\w*|(?:poor|low|inadequate) (?:iron )?intake|too much milk|excess(?:ive)? milk)\b|\b(?:nutritional|dietary) (?:iron deficiency )?ana?emia\b`,
      'i',
    ),
    code: 'D50.8',
    guideline: 'too little iron is said to be eaten (D50.8, inadequate dietary iron intake)',
  },
  {
    from: codeSet('D57.1 D57.00'),
    reach: 200,
    said: /(?<!\b(?:prior|previous|past|old|of|h\/o|recurrent|two|three) )\bacute chest(?: syndrome\b| crisis\b|(?=[,;:)]))(?![^.;\n]{0,16}\b(?:(?:19|20)\d\d|not|never|excluded|ruled|absent|ago|unlikely))/i,
    code: 'D57.01',
    guideline: 'the crisis is told by what it did (D57.0)',
  },
  {
    from: codeSet('D57.1'),
    reach: 80,
    said: /\b(?:vaso-?\s?occlusive|pain(?:ful)?) (?:crisis|episode|pain)|\bVOC\b|\bcrisis\b/i,
    code: 'D57.00',
    guideline: 'the crisis is part of the code (D57.0)',
  },
  {
    from: codeSet('C90-C95'),
    reach: 40,
    said: /\b(?:in|complete|molecular|cytogenetic|continued|ongoing) (?:\w+ )?remission\b|\bin CR\d?\b/,
    code: (code) => code.replace(/0$/, '1'),
    guideline: 'the note says that the leukemia is in remission (I.C.2.n)',
  },
];
