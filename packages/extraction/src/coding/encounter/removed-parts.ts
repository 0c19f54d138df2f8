import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { eachSide, sideAt } from '../../note/said-sides.ts';
import type { Side } from '../../note/sides.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

/** The codes of a part by its side, the last character behind a stem: of both sides one where the category has it, else one each. */
const sided =
  (stem: string, unsaid: '0' | '9', ofBoth = false) =>
  (side: Side | null): string[] =>
    (ofBoth ? [side] : eachSide(side)).map((one) => `${stem}${sideCharacter(one, unsaid)}`);

/** What an operation of the past left behind or took away (I.C.21.c.3): its words → the status code. */
export const removals: readonly (readonly [RegExp, string | ((side: Side | null) => string[])])[] = [
  [/\b(?:(?:subtotal|supracervical|partial) hysterectomy)\b/i, 'Z90.711'],
  [
    /\bhysterectomy\b|\bTAH\b|\b(?:uterus|womb) (?:(?:was |had been )?(?:removed|taken out|whipped out)|came out|has been out|was out|out (?:in|since) (?:19|20)\d\d)\b/i,
    'Z90.710',
  ],
  [
    /\b(?:cholecystectomy|(?:hemi|procto)?colectomy|sigmoidectomy|proctectomy|o?esophagectomy|hepatectomy|Hartmann'?s|(?:bowel|colon(?:ic)?|sigmoid|rectal|ileo(?:ca?ecal|colic)|ileal|jejunal|(?:low )?anterior|abdominoperineal|liver) resection)\b|\b(?:gall ?bladder|colon|bowel|intestine) (?:(?:was |had been )?(?:removed|taken out|whipped out)|came out|has been out|was out|out (?:in|since) (?:19|20)\d\d)\b/i,
    'Z90.49',
  ],
  // In capitals: April is no resection.
  [/\b(?:LAR|APR)\b/, 'Z90.49'],
  [/\b(?:sleeve gastrectomy|gastric (?:bypass|sleeve|band\w*)|bariatric surgery)\b/i, 'Z98.84'],
  [/\bgastrectomy\b/i, 'Z90.3'],
  [/\btotal pancreatectomy\b/i, 'Z90.410'],
  [/\b(?:Whipple(?:'s)?|pancreatico-?duodenectomy|(?:distal|partial) pancreatectomy)\b/i, 'Z90.411'],
  [/\blaryngectomy\b/i, 'Z90.02'],
  [
    /\b(?:enucleation|evisceration) of (?:the )?(?:right |left )?eye\b|\beye (?:was )?enucleated\b/i,
    'Z90.01',
  ],
  [
    /\bsplenectomy\b|\bspleen (?:(?:was |had been )?(?:removed|taken out|whipped out)|came out|has been out|was out|out (?:in|since) (?:19|20)\d\d)\b/i,
    'Z90.81',
  ],
  [
    /\bnephrectomy\b|\bkidney (?:(?:was |had been )?(?:removed|taken out|whipped out)|came out|has been out|was out|out (?:in|since) (?:19|20)\d\d)\b/i,
    'Z90.5',
  ],
  [
    /\b(?:(?<!\b(?:thyroid|hemithyroid|liver|hepatic|temporal|frontal) )lobectomy|pneumonectomy)\b|\blungs? (?:was |had been )?(?:removed|taken out|resected)\b/i,
    'Z90.2',
  ],
  // Of other organs it takes away a cyst and leaves the organ.
  [
    /(?<!\b(?:ovarian|ovary|dermoid|pilonidal|sebaceous|epidermal|synovial|hydatid|paratubal|Baker'?s) )\bcystectomy\b(?! (?:of|for)[^.;\n]{0,24}\b(?:cyst|ovary)\b)/i,
    'Z90.6',
  ],
  [/\b(?:prostatectomy|orch(?:id|i)ectomy)\b/i, 'Z90.79'],
  [
    /\b(?:bilateral (?:salpingo-?)?oophorectomy|BSO)\b|\b(?:hysterectomy|TAH|TLH|VH|uterus|womb)(?: (?:was |were )?(?:removed|out))?,? ?(?:with|and|&|\+|\/|along with|including) ?(?:the |her )?(?:removal of |loss of )?(?:the |her )?(?:(?:both|bilateral) (?:tubes and )?(?:ovar(?:y|ies)|adnexa)|(?:tubes and )?(?:ovaries|adnexa))\b|\b(?:both|bilateral|tubes and) (?:ovar(?:y|ies)|adnexa) (?:were |was |had been )?(?:removed|taken out|out)\b/i,
    'Z90.722',
  ],
  [/\b(?:unilateral |right |left )(?:salpingo-?)?oophorectomy\b/i, 'Z90.721'],
  [/\bmastectom(?:y|ies)\b/i, sided('Z90.1', '0', true)],
  [/\b(?:below[- ]knee|trans-?tibial) amputation\b|\bBKA\b/i, sided('Z89.51', '9')],
  [/\b(?:above[- ]knee|trans-?femoral) amputation\b|\bAKA\b/i, sided('Z89.61', '9')],
  [
    /\b(?:great|big) toe amputation\b|\bamputation of (?:the )?(?:right |left )?(?:great|big) toe\b/i,
    sided('Z89.41', '9'),
  ],
  [/\b(?:trans-?metatarsal|forefoot) amputation\b|\bTMA\b/, sided('Z89.43', '9')],
  [
    /\b(?:prior|previous|earlier) (?:kidney |renal |ureteric |ureteral )?(?:stones?|calcul(?:us|i))\b|\bpass(?:ed|ing) (?:an?|one|his|her|two|\d+|several|some|few)(?: \w+)? (?:stones?|calcul(?:us|i))\b|\b(?:PCNL|URSL|RIRS|ESWL|SWL|lithotripsy|(?:pyelo|uretero|nephro)lithotomy)\b/i,
    'Z87.442',
  ],
  [/\btubal (?:ligation|sterili[sz]ation)\b/i, 'Z98.51'],
  [/\bvasectomy\b/i, 'Z98.52'],
  [
    /\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|little|lesser) toe (?:amputat\w+|removed)\b|\bamputation of (?:the )?(?:right |left )?(?:second|third|fourth|fifth|2nd|3rd|4th|5th|little) toe\b/i,
    sided('Z89.42', '9'),
  ],
];

const ofStatus = 'what an operation of the past took away is reported as status (I.C.21.c.3)';
const ofStones = 'stones of the past are reported as history (I.C.21.c.4)';

/** What a cancer that an operation took away is as history, by the operation (I.C.2.m, I.C.21.c.4). */
const operationsForCancer: readonly (readonly [RegExp, string])[] = [
  [/\bprostatectomy\b/i, 'Z85.46'],
  [/\borch(?:id|i)ectomy\b/i, 'Z85.47'],
  [/\b(?:mastectom(?:y|ies)|lumpectomy)\b/i, 'Z85.3'],
  [/\bnephrectomy\b/i, 'Z85.528'],
  [/\bcystectomy\b/i, 'Z85.51'],
  [/\b(?:(?:hemi)?colectomy|sigmoidectomy)\b/i, 'Z85.038'],
  [/\bgastrectomy\b/i, 'Z85.028'],
  [/\b(?:lobectomy|pneumonectomy)\b/i, 'Z85.118'],
  [/\bthyroidectomy\b/i, 'Z85.850'],
];
const forCancer = gated(
  /^[^.;,\n]{0,24}?\bfor (?:an? |his |her )?(?:\w+ )?(?:cancer|carcinoma|malignancy|adenocarcinoma|ca)\b/i,
);

const yearBehind = /^[^.;,\n]{0,24}?\b(?:in |of )?\(?((?:19|20)\d\d)\b/;
const saidPast =
  /\b(?:s\/p|status post|previous\w*|prior|past|remote|h\/o|history of|hx of|had (?:a|an|her|his)|old)\b[^.;\n]{0,32}$/i;
const ago = /^[^.;\n]{0,32}\b(?:(?:years?|yrs?) (?:ago|back)|in (?:childhood|the past|her|his))\b/i;
const sources = sections(listedOrTold, 'past', 'procedure');

/** The side beside an operation, no further off than a few words. */
const sideOf = (text: string, start: number, end: number): Side | null => {
  const from = Math.max(0, start - 36);
  return sideAt(text.slice(from, end + 24), end - from);
};

const gate = gateBefore(...[...removals, ...operationsForCancer].map(([words]) => words));
/** Each row behind a gate of its own: a sentence names one operation or two. */
const gatedRemovals = removals.map((row) => ({ row, own: gateBefore(row[0]) }));
const mayBeForCancer = gateBefore(...operationsForCancer.map(([words]) => words));

/** Whether the operation was done before this encounter: its section, a year, or words say so. */
const isPast = ({ section, text }: Sentence, from: number, to: number, latest: number): boolean => {
  const behind = text.slice(to);
  const year = yearBehind.exec(behind)?.[1];
  if (year !== undefined) return Number(year) < latest;
  return section.kind === 'past' || saidPast.test(text.slice(0, from)) || ago.test(behind);
};

/** Reports organs and limbs that an operation of the past took away; one of this stay is its procedure (I.C.21.c.3). */
export const addRemovedParts = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(gate)) {
    if (!sources.has(sentence.section.kind)) continue;
    for (const { row, own } of gatedRemovals) {
      const [pattern, code] = row;
      const match = sentence.opens(own) ? pattern.exec(sentence.text) : null;
      if (match === null) continue;
      const to = match.index + match[0].length;
      if (!isPast(sentence, match.index, to, asserter.latestYear)) continue;
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      const codes = typeof code === 'string' ? [code] : code(sideOf(sentence.text, match.index, to));
      if (codes.some((one) => one.length > 5 && sheet.has(codeSet(one.slice(0, 6))))) continue;
      for (const one of codes)
        sheet.add({
          code: one,
          assertion: 'historical',
          evidence: [sheet.quote(span.start, span.end)],
          weight: 0.65,
          section: sentence.section,
          reasons: [one.startsWith('Z87') ? ofStones : ofStatus],
          order: 500_000 + span.start,
        });
    }
    if (sentence.opens(mayBeForCancer) && sentence.opens(forCancer.gate))
      addCancerOf(sheet, asserter, sentence);
  }
};

/** "In 2016 a radical prostatectomy for cancer": the cancer is past where nothing on the sheet says that it is there. */
const addCancerOf = (sheet: Worksheet, asserter: Asserter, sentence: Sentence): void => {
  if (sheet.has(codeSet('C00-C96'))) return;
  for (const [operation, code] of operationsForCancer) {
    const match = operation.exec(sentence.text);
    if (match === null) continue;
    const to = match.index + match[0].length;
    const reason = forCancer.words.exec(sentence.text.slice(to));
    if (reason === null || !isPast(sentence, match.index, to, asserter.latestYear)) continue;
    const span = asserter.told(sentence, match);
    if (span === null) continue;
    sheet.add({
      code,
      assertion: 'historical',
      evidence: [sheet.quote(span.start, span.end + reason[0].length)],
      weight: 0.6,
      section: sentence.section,
      reasons: ['the cancer that an operation of the past was for is reported as history (I.C.2.m)'],
      order: 500_000 + span.start,
    });
  }
};
