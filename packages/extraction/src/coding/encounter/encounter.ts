import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { isRehabilitation } from './rehabilitation.ts';

const aftercare =
  /\b(?:(?:fracture|wound|injury|laceration|burn|bone|it) (?:is |are |has been |appears? |seems? )?(?:\w+ )?(?:healing|uniting|united|healed)|callus|post-?op(?:erative)? (?:check|visit|follow[- ]?up)|(?:status post|s\/p) (?:\w+ ){0,6}(?:fixation|ORIF|fixator|pinning)|(?:\d+|two|three|four|five|six|eight|ten|twelve) (?:weeks?|months?|wks?) (?:following|out from|s\/p|down the line)\b|(?:complete|change of|removal of|out of) (?:the )?(?:cast|splint|boot)|(?:suture|stitch|staple|cast|splint|k-?wire|plaster|POP)s? (?:were |was |are |is )?(?:removed|removal|off\b)|(?:suture|stitch|staple|cast) removal|wound check|healing (?:well|fracture|nicely|phase)|healing (?:[\w-]+ ){1,2}(?:burn|fracture|laceration|wound)|healed (?:well|fracture)|(?:seen|reviewed?|attend\w*|visit|back) (?:today )?(?:in|at|to) (?:the )?fracture clinic|(?:weeks?|days?|months?) (?:post|after|since) (?:an? |the |his |her )?(?:injury|fracture|surgery|fixation|ORIF|fall|accident|tumble)|(?:is|are) (?:now |well )?uniting|(?:weeks?|months?) (?:post|after|since|from) (?:an? |the |his |her )?(?:\w+ ){0,3}(?:fracture|dislocation|sprain|burn|laceration|repair))\b/i;

/** Aftercare that is still to come. */
const toCome =
  /\b(?:return|rtc|follow[- ]?up in|f\/u in|review in|come back|plan|for suture|for staple|will|next|in \d+ (?:days?|d|weeks?|wks?))\b/i;

/** A first visit, for what happened a day ago at most. */
const fresh =
  /\binitial (?:visit|encounter|evaluation)\b|\b(?:occurr\w+|happen\w+|injur\w+|fell|twist\w+|rolled|tripp\w+|slipp\w+)\b[^.;\n]{0,48}\b(?:today|yesterday|last night|this (?:morning|afternoon|evening)|(?:an|one|two|three|four|few|\d+) hours? (?:ago|back))\b/i;
const complaintOrPlan = sections('complaint', 'history', 'assessment', 'diagnosis');

/** What a visit is called that is one of aftercare, where the note begins. */
const visitOfAftercare =
  /\b(?:fracture clinic|dressing (?:visit|change|clinic)|wound clinic|plaster (?:room|clinic)|cast clinic)\b/i;
const nearBeginning = 24;

/** Whether the encounter is one of aftercare: a visit that speaks of it, a stay for rehabilitation (II.K). */
const isAftercare = ({ setting, document }: Worksheet): boolean =>
  setting === 'outpatient'
    ? visitOfAftercare.test(document.text.slice(0, nearBeginning)) ||
      document.sentences.some(
        ({ section, text }) =>
          (listedOrTold.has(section.kind) || section.kind === 'exam') &&
          aftercare.test(text) &&
          !toCome.test(text),
      )
    : isRehabilitation(document);

const isFresh = ({ document }: Worksheet): boolean =>
  document.sentences.some(({ section, text }) => complaintOrPlan.has(section.kind) && fresh.test(text));

/** Open fractures of forearm, femur and leg in routine healing, by Gustilo's types (S52, S72, S82 notes). */
const healing = (code: string): string =>
  /^S[578]2/.test(code) ? ({ B: 'E', C: 'F' }[code.slice(-1)] ?? 'D') : 'D';

/** Injuries and pathological fractures in their healing take the 7th character D (I.C.19.a, I.C.13.c); where and how the injury came about is of its first encounter (I.C.20.b). */
export const useSubsequentEncounter = (sheet: Worksheet): void => {
  if (!isAftercare(sheet) || (sheet.setting === 'outpatient' && isFresh(sheet))) return;
  for (const circumstance of sheet.find(codeSet('Y92 Y93 Y99')))
    sheet.consider(
      circumstance,
      'Place, activity and status are reported at the first encounter alone (I.C.20.b, c, k).',
    );
  for (const candidate of [...sheet.candidates.values()]) {
    if (!/^(?:[STVWXY]|M80|M84).*[ABC]$/.test(candidate.code) || /^T(?:3[6-9]|4|50)/.test(candidate.code))
      continue;
    const code = `${candidate.code.slice(0, -1)}${healing(candidate.code)}`;
    if (sheet.lookup(code)?.billable === true)
      sheet.combine(
        code,
        [candidate],
        'the injury is in its healing, which the 7th character says (I.C.19.a)',
      );
  }
};
