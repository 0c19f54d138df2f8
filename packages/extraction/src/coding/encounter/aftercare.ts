import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** Surgical aftercare by what was operated on (I.C.21.c.7; Z47, Z48): words of the operation → code. The first row decides. */
export const operations: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:hip|knee|shoulder|ankle|elbow) (?:(?!ligament)[\w-]+ ){0,2}(?:replacement|(?:hemi)?arthroplasty|resurfacing)|\b(?:reverse|total) (?:[\w-]+ )?(?:shoulder|ankle|elbow)\b|\b(?:TKA|TKR|THA|THR|TSA|R?TSR|UKA|UKR|PKR|TAR)\b/i,
    'Z47.1',
  ],
  [
    /\b(?:mastectomy|lumpectomy|tumou?r resection|(?:resection|excision) of (?:the |a |his |her )?(?:tumou?r|cancer|carcinoma|melanoma|mass))\b/i,
    'Z48.3',
  ],
  [
    /\b(?:cholecystectomy|append(?:ic)?ectomy|hernia repair|herniorrhaphy|colectomy|hemicolectomy|gastrectomy|gastric (?:bypass|sleeve)|sleeve gastrectomy|fundoplication|hemorrhoidectomy|APR|abdominoperineal resection|(?:bowel|colon|liver) resection|(?:i?leo|colo)stomy (?:reversal|takedown)|thyroidectomy)\b/i,
    'Z48.815',
  ],
  [
    /\b(?:cataract (?:surgery|extraction)|phaco\w*|vitrectomy|trabeculectomy|tympanoplasty|myringotomy|(?:PE|ear|tympanostomy) tubes?|stapedectomy|mastoidectomy)\b/i,
    'Z48.810',
  ],
  [
    /\b(?:craniotomy|laminectomy|micro-?dis[ck]ectomy|dis[ck]ectomy|(?:carpal|cubital) tunnel release|nerve (?:decompression|transposition))\b/i,
    'Z48.811',
  ],
  [
    /\b(?:CABG|bypass graft\w*|valve replacement|endarterectomy|fistula creation|vein (?:ablation|stripping)|aneurysm repair)\b/i,
    'Z48.812',
  ],
  [/\b(?:lobectomy|thoracotomy|VATS|septoplasty|sinus surgery|FESS|tracheostomy)\b/i, 'Z48.813'],
  [/\b(?:tonsillectomy|adenoidectomy|(?:tooth|dental) extraction)\b/i, 'Z48.814'],
  [
    /\b(?:hysterectomy|prostatectomy|TURP|nephrectomy|vasectomy|oophorectomy|ureteroscopy|orchiectomy|hydrocelectomy|circumcision|sling|cystocele repair)\b/i,
    'Z48.816',
  ],
  [
    /\b(?:skin graft|Mohs|(?:cyst|lipoma|mole|nevus|lesion) excision|excision of (?:the |a |his |her )?(?:\w+ )?(?:cyst|lipoma|mole|nevus|lesion)|abdominoplasty|breast reduction)\b/i,
    'Z48.817',
  ],
  [
    /\b(?:rotator cuff repair|ACL reconstruction|meniscectomy|meniscal repair|arthroscop\w+|(?:spinal|lumbar|cervical|thoracic|[LCT]\d\S{0,6}) fusion|ALIF|TLIF|PLIF|ACDF|bunionectomy|trigger finger release|tendon repair|hammertoe)\b/i,
    'Z47.89',
  ],
];

/** What makes a visit one for the healing of an operation: said so, or the operation some weeks back. */
const visit =
  /\b(?:post-?\s?op(?:erative(?:ly)?)?\s?(?:visit|check|appointment|follow[- ]?up|evaluation|day|week)|wound check|(?:\d+|one|two|three|four|five|six|eight|ten|twelve) (?:days?|weeks?|wks?) (?:status post|s\/p|out from|out of|after|following|post)|(?:\d+|one|two|three|six)[- ](?:days?|weeks?|months?)(?: post-?\s?op\w*)? follow-?\s?up (?:after|following|from|s\/p|status post)|(?:status post|s\/p)\b[^.;\n]{0,60}?\b(?:\d+|one|two|three|four|six|eight|ten|twelve) (?:days?|weeks?|wks?)\b(?! of\b)|(?:suture|staple|drain) removal)/i;
const told = sections('complaint', 'assessment', 'diagnosis', 'history', 'other');
const neoplasm = codeSet('C D0');
const injury = codeSet('S T81 T82 T83 T84 T85 T86 T87 T88 Z48 Z47');

const fractured = /\bfractures?\b/i;
/** "Postoperative follow-up": what was operated on stands elsewhere in the note. */
const leavesOpen = codeSet('Z48.89 Z09');

/** Reports the visit after an operation, where no injury in its healing and no complication says it (I.C.19.a, I.C.21.c.7). */
export const addAftercare = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'outpatient' || sheet.find(injury).some(({ code }) => !leavesOpen(code))) return;
  const sentences = sheet.document.sentences.filter(({ section }) => told.has(section.kind));
  const opening = sentences.slice(0, 6);
  const reason = [...opening, ...sentences.filter(({ section }) => section.kind === 'assessment')].find(
    (sentence) => visit.test(sentence.text),
  );
  if (reason === undefined) return;
  const match = visit.exec(reason.text);
  if (match === null) return;
  const span = { start: reason.start + match.index, end: reason.start + match.index + match[0].length };
  if (['hypothetical', 'absent', 'family'].includes(asserter.judge(reason, span).assertion)) return;
  const story = [reason, ...opening].map(({ text }) => text).join(' ');
  const found =
    operations.find(([words]) => words.test(reason.text)) ?? operations.find(([words]) => words.test(story));
  // Aftercare of an injury is said by the 7th character of the injury.
  if (found === undefined || (found[1] === 'Z47.1' && fractured.test(reason.text))) return;
  const code = found[1] !== 'Z47.1' && sheet.has(neoplasm) ? 'Z48.3' : found[1];
  for (const open of sheet.find(leavesOpen)) sheet.consider(open, 'The note says what was operated on.');
  sheet.add({
    code,
    evidence: [sheet.quote(span.start, span.end)],
    weight: 0.9,
    mentions: sentences.filter(({ text }) => visit.test(text) || found[0].test(text)).length,
    section: reason.section,
    reasons: ['the visit is for the healing of an operation (I.C.21.c.7)'],
    order: span.start,
  });
};
