import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { isRehabilitation } from './rehabilitation.ts';

const neoplasm = codeSet('C D00-D09 D37-D48');

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
/** Complications of an earlier treatment are no encounter for the next one. */
const afterwards =
  /\b(?:after|following|post|due to|secondary to|complicat\w*|since|last|completed|discuss\w*|consider\w*)\b/i;
const surveillance =
  /\b(?:surveillance|no evidence of (?:recurrence|disease|recurrent)|(?:routine|oncology|cancer) follow[- ]?up)\b/i;

const addEncounter = (
  sheet: Worksheet,
  asserter: Asserter,
  pattern: RegExp,
  code: string,
  reason: string,
): boolean => {
  for (const sentence of sheet.document.sentences) {
    if (!listedOrTold.has(sentence.section.kind)) continue;
    const match = pattern.exec(sentence.text);
    if (match === null || (code !== 'Z08' && afterwards.test(match[0]))) continue;
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
      reasons: [reason],
      order: start,
    });
    return true;
  }
  return false;
};

/** Why the patient came, where the treatment of a neoplasm or the watch over a cured one is the reason. */
export const addNeoplasmEncounter = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.has(codeSet('Z51.0 Z51.11 Z51.12'))) return;
  if (sheet.has(neoplasm)) {
    for (const [pattern, code] of treatments)
      if (
        addEncounter(
          sheet,
          asserter,
          pattern,
          code,
          'the encounter is for treatment of the neoplasm (I.C.2.e.2)',
        )
      )
        return;
  } else if (sheet.setting === 'outpatient' && sheet.has(codeSet('Z85')) && !sheet.has(codeSet('Z08')))
    addEncounter(
      sheet,
      asserter,
      surveillance,
      'Z08',
      'follow-up after completed treatment of a malignant neoplasm (I.C.21.c.8)',
    );
};

const aftercare =
  /\b(?:(?:fracture|wound|injury|laceration|burn|bone|it) (?:is |are |has been |appears? |seems? )?(?:\w+ )?(?:healing|uniting|united|healed)|callus|post-?op(?:erative)? (?:check|visit|follow[- ]?up)|(?:status post|s\/p) (?:\w+ ){0,6}(?:fixation|ORIF|fixator|pinning)|(?:\d+|two|three|four|five|six|eight|ten|twelve) (?:weeks?|months?|wks?) (?:following|out from|s\/p|down the line)\b|(?:complete|change of|removal of|out of) (?:the )?(?:cast|splint|boot)|(?:suture|stitch|staple|cast|splint|k-?wire|plaster|POP)s? (?:were |was |are |is )?(?:removed|removal|off\b)|(?:suture|stitch|staple|cast) removal|wound check|healing (?:well|fracture|nicely)|healed (?:well|fracture)|fracture clinic|(?:weeks?|days?|months?) (?:post|after|since) (?:the )?(?:injury|fracture|surgery|fixation|ORIF))\b/i;

/** Aftercare that is still to come. */
const toCome =
  /\b(?:return|rtc|follow[- ]?up in|f\/u in|review in|come back|plan|for suture|for staple|will|next|in \d+ (?:days?|d|weeks?|wks?))\b/i;

/** Whether the encounter is one of aftercare: a visit that speaks of it, a stay for rehabilitation (II.K). */
const isAftercare = ({ setting, document }: Worksheet): boolean =>
  setting === 'outpatient'
    ? document.sentences.some(
        ({ section, text }) =>
          (listedOrTold.has(section.kind) || section.kind === 'exam') &&
          aftercare.test(text) &&
          !toCome.test(text),
      )
    : isRehabilitation(document);

/** Injuries and pathological fractures in their healing take the 7th character D (I.C.19.a, I.C.13.c). */
export const useSubsequentEncounter = (sheet: Worksheet): void => {
  if (!isAftercare(sheet)) return;
  for (const candidate of [...sheet.candidates.values()]) {
    if (!/^(?:[STVWXY]|M80|M84).*[AB]$/.test(candidate.code) || /^T(?:3[6-9]|4|50)/.test(candidate.code))
      continue;
    const code = `${candidate.code.slice(0, -1)}D`;
    if (sheet.lookup(code)?.billable === true)
      sheet.combine(
        code,
        [candidate],
        'the injury is in its healing, which the 7th character says (I.C.19.a)',
      );
  }
};
