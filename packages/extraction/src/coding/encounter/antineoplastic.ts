import type { Asserter } from '../../assertion/assert.ts';
import { latestYear } from '../../assertion/past/years.ts';
import type { Sentence } from '../../note/document.ts';
import { illness } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { listed, listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const neoplasm = codeSet('C D00-D09 D37-D48');

const immunotherapy =
  '(?:pembrolizumab|nivolumab|atezolizumab|durvalumab|ipilimumab|cemiplimab|avelumab|dostarlimab|immunotherapy)';
const chemotherapy =
  '(?:chemo(?:therapy)?|(?:R-?|G-?|mini-?)?CHOP|(?:m?FOLF(?:OX|IRI|IRINOX|OXIRI)|FLOT)[- ]?6?|CAPOX|XELOX|ABVD|BEACOPP|BEP|MAP|AC|EC|TCHP|ICE|DHAP|GDP|VCD|VRd|hyper-?CVAD|HiDAC|HD-?MTX|HD-?AraC|high[- ]dose methotrexate|paclitaxel|docetaxel|cisplatin|carboplatin|oxaliplatin|gemcitabine|pemetrexed|etoposide|irinotecan|doxorubicin|vinorelbine|cyclophosphamide|azacitidine|decitabine|cytarabine|methotrexate|bortezomib|vincristine)';
const radiotherapy =
  '(?:radiotherapy|radiation(?: therapy)?|RT|XRT|EBRT|IMRT|SBRT|SABR|brachytherapy|radio-?chemo(?:therapy)?|chemo-?radi(?:otherapy|ation)|CRT|CCRT)';
const number = '(?:\\d{1,2}|I{1,3}|IV|one|two|three|four|five|six|first|second|third|fourth|fifth|sixth)';
/** "cycle 4", "C5", "#3", "week 7", "block 2". */
const turn = `(?:(?:cycle|course|block|dose|week|round|infusion|session|no\\.?|pulse|cyc)\\s?#?\\s?${number}|C ?\\d{1,2}|#\\s?\\d{1,2}|\\d(?:st|nd|rd|th) (?:cycle|course|dose|infusion|session|block))(?!\\d)`;
const session = (drug: string): RegExp =>
  new RegExp(
    `\\b${drug}\\b[^.;\\n]{0,14}?(?<![\\p{L}\\d])${turn}|(?<![\\p{L}\\d])${turn}\\b[^.;\\n]{0,24}?\\b${drug}\\b|\\b(?:consolidation|induction|maintenance|adjuvant|neo-?adjuvant|palliative|concurrent|elective|salvage|intensification|intrathecal|admi(?:ssion|tted) for)(?: \\p{L}+)? ${drug}\\b|\\b(?:infusion|day|chemo(?:therapy)?) (?:suite|unit|cent(?:re|er)|chair)\\b[^.;\\n]{0,8}?\\b${drug}\\b`,
    'iu',
  );

/** Encounters solely for treatment of a neoplasm (I.C.2.e.2): what the patient came for, and its code. */
export const treatments: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:admitted|here|presents?|presented|attends?|attended|came|comes|seen|admission|visit|encounter)\b[^.;]{0,40}?\b(?:immunotherapy|pembrolizumab|nivolumab|atezolizumab)\b/i,
    'Z51.12',
  ],
  [
    /\b(?:admitted|here|presents?|presented|attends?|attended|came|comes|admission|visit|encounter|day ?care)\b[^.;]{0,40}?\b(?:chemotherapy|chemo|cycle \d+)\b/i,
    'Z51.11',
  ],
  [
    /\b(?:admitted|here|presents?|presented|attends?|attended|came|comes|admission|visit|encounter)\b[^.;]{0,40}?\b(?:radiotherapy|radiation therapy|external beam)\b/i,
    'Z51.0',
  ],
];

/** The same where a record only names the turn that is given: "pembrolizumab #7", "C5 FOLFOX", "fraction 12 of 30". */
export const turns: readonly (readonly [RegExp, string])[] = [
  [session(immunotherapy), 'Z51.12'],
  [session(chemotherapy), 'Z51.11'],
  [
    new RegExp(
      `\\b(?:fraction|fr|#)\\s?\\d{1,2}\\s?(?:of|/)\\s?\\d{1,2}\\b|\\b(?:concurrent|palliative|adjuvant|radical|definitive|for|whole brain|pelvic)(?: \\p{L}+)? ${radiotherapy}\\b|\\b${radiotherapy}\\b[^.;\\n]{0,24}\\d+ ?Gy\\b|\\bbrachytherapy\\b`,
      'iu',
    ),
    'Z51.0',
  ],
];
/** Both are given: each has its code (I.C.2.e.2). */
const both = /\b(?:chemo-?radi\w+|radio-?chemo\w*|CCRT|chemo-?RT)\b/i;

/** Complications of an earlier treatment are no encounter for the next one. */
const afterwards =
  /\b(?:wants?|hopes?|wishes|if fit|code status|full code|after|following|post|due to|secondary to|complicat\w*|since|last|completed|discuss\w*|consider\w*)\b/i;
/** "Neutropenic fever after chemo for AML": the word in front of the treatment says that it is over. */
const afterIt =
  /\b(?:after|following|post|due to|secondary to|since|from)[ -](?:(?:his|her|the|last|recent) )?(?:cycle \d+ (?:of )?)?$/i;
const notNow =
  /\b(?:after|following|post|completed|finished|previous\w*|prior|last|since|plan\w*|booked|due|next|future|will|later|refer\w*|awaiting|discuss\w*|consider\w*|simulated|s\/p|status post|received|had|declin\w*|refus\w*|delay\w*|deferred|held|hold|postponed|stopped|ago|\d+ (?:days?|weeks?|wks?|d) (?:ago|post|after|later)|nadir|induced|from|out-?p(?:atien)?t|counsel\w*|candidate|for (?:adjuvant|neo-?adjuvant|palliative))\b/i;
/** "Salvage radiation 2018": the year of a course that was given. */
const ofYear = /^[^.;,\n]{0,8}\b((?:19|20)\d\d)\b/;
const wasGiven = ({ document }: Worksheet, text: string, words: string): boolean => {
  const year = ofYear.exec(text.slice(text.indexOf(words) + words.length))?.[1];
  return year !== undefined && Number(year) < latestYear(document);
};
/** A stay for what a treatment did is none for the treatment. */
const harmed = codeSet('D70 A40 A41 N17 J12-J18 R50 I26 I82 K56 T80 A04 E86');

const surveillance =
  /\b(?:surveillance|no evidence of (?:recurrence|disease|recurrent)|NED|disease[- ]free|(?:no|without) (?:sign of |signs of |evidence of )?(?:recurrence|relapse)|recurrence[- ]free|in remission since|cancer[- ]free|all clear|(?:routine|oncology|cancer|annual|yearly) follow[- ]?up|check cystoscopy|\d+[- ]?(?:years?|yrs?|y) (?:follow[- ]?up|fu|f\/u|review|post|after|on|out|since))\b/i;

interface Reason {
  readonly pattern: RegExp;
  readonly code: string;
  readonly said: string;
}

const addEncounter = (
  sheet: Worksheet,
  asserter: Asserter,
  { pattern, code, said }: Reason,
  fits: (sentence: Sentence, words: string) => boolean,
): boolean => {
  for (const sentence of sheet.document.sentences) {
    if (!listedOrTold.has(sentence.section.kind)) continue;
    const match = pattern.exec(sentence.text);
    if (match === null || !fits(sentence, match[0])) continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const { assertion } = asserter.judge(sentence, span);
    // "s/p debulking, here for cycle 4": the words themselves speak of now.
    if (code !== 'Z08' && assertion !== 'present' && assertion !== 'historical') continue;
    sheet.add({
      code,
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.85,
      section: sentence.section,
      reasons: [said],
      order: start,
    });
    return true;
  }
  return false;
};

const treated = 'the encounter is for treatment of the neoplasm (I.C.2.e.2)';

const addTreatment = (sheet: Worksheet, asserter: Asserter): void => {
  for (const [pattern, code] of treatments)
    if (
      addEncounter(
        sheet,
        asserter,
        { pattern, code, said: treated },
        ({ text }, words) => !afterwards.test(words) && !afterIt.test(text.slice(0, text.indexOf(words))),
      )
    )
      return;
  if (sheet.has(harmed)) return;
  const opening = sheet.document.sentences.find(({ section }) => section.kind !== 'header')?.index ?? 0;
  for (const [pattern, code] of turns) {
    const named = addEncounter(
      sheet,
      asserter,
      { pattern, code, said: treated },
      ({ index, section, text }, words) =>
        (index <= opening + 2 || listed.has(section.kind)) &&
        !notNow.test(text) &&
        !wasGiven(sheet, text, words),
    );
    if (!named) continue;
    const other = code === 'Z51.0' ? 'Z51.11' : 'Z51.0';
    if (both.test(sheet.document.text))
      addEncounter(sheet, asserter, { pattern: both, code: other, said: treated }, () => true);
    return;
  }
};

/** Where a visit says what it is for and what came of it. */
const reasons = sections('complaint', 'assessment', 'diagnosis', 'principal-diagnosis');
/** "Hx BCC 2020, no recurrence" in the story of a visit for something else is no encounter for it. */
const isForOther = (sheet: Worksheet): boolean =>
  sheet.find(illness).some(({ section }) => section !== null && listed.has(section.kind));

/** Why the patient came, where the treatment of a neoplasm or the watch over a cured one is the reason. */
export const addNeoplasmEncounter = (sheet: Worksheet, asserter: Asserter): void => {
  const { text } = sheet.document;
  for (const named of sheet.find(codeSet('Z51.1')))
    if (named.evidence.every(({ start }) => afterIt.test(text.slice(Math.max(0, start - 32), start))))
      sheet.consider(named, 'Not coded: what followed a treatment is no encounter for it (I.C.2.e.2).');
  if (sheet.has(codeSet('Z51.0 Z51.11 Z51.12'))) return;
  if (sheet.has(neoplasm)) addTreatment(sheet, asserter);
  else if (sheet.setting === 'outpatient' && sheet.has(codeSet('Z85')) && !sheet.has(codeSet('Z08')))
    addEncounter(
      sheet,
      asserter,
      {
        pattern: surveillance,
        code: 'Z08',
        said: 'follow-up after completed treatment of a malignant neoplasm (I.C.21.c.8)',
      },
      ({ section: { kind } }) => reasons.has(kind) || !isForOther(sheet),
    );
};
