import type { AssertedMention } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { deliriumOfCause } from '../mental/delirium.ts';
import { sectionWeight } from '../section-weight.ts';
import { listed, sections } from '../sections.ts';
import { deficit, finding, isDrugMade, sign, symptom } from '../symptoms.ts';
import type { Worksheet } from '../worksheet.ts';
import { aboutVaccine } from './about-vaccine.ts';
import { noComplaint } from './complaints.ts';
import { otherMeaning } from './other-meanings.ts';

/** What a social history may say. */
const social = codeSet('F10-F19 Z72 Z77 Z87.891 Z63 Z59 Z56 Z60.4');

const anywhere = codeSet('Z76.82 Z17 Z53 Z30.2 Z60 Z63 Z28 Z59.0');

/** What no film shows: behind the name of one stands the story again, or what the film was made for. */
const unseen = codeSet('D50-D64 E00-E03 E05-E14 E78 F10-F99 G20 G40 G43 G47 I10-I15');

const operative = codeSet('Z53 Z30 K O');

export const obstetric = codeSet('O');

/** What is true of a patient wherever in a note it stands. */
export const status = codeSet('Z15 Z16 Z21 Z22 Z66 Z79 Z85-Z99 Z3A Z37 Z68');

/** Procedures and encounters: their words stand in every plan and advice, so only a visit's reason or course counts. */
const encounter = codeSet('Z00-Z14 Z17-Z20 Z23-Z36 Z38-Z59 Z61-Z65 Z67 Z69-Z71 Z73-Z76');

/** Examinations; "well check overdue - schedule" is none of this encounter. */
const ofVisit = codeSet('Z00 Z01 Z02 Z12 Z13');
const comes =
  /^[^.;\n]{0,4}\b(?:is |was |now )?(?:(?:over)?due|advised|ordered|scheduled?|planned|booked|pending|missed|next (?:week|month|year|visit|time)|tomorrow|to be (?:done|booked|scheduled)|in (?:\d+|a|one|two|three|four|six|twelve) (?:weeks?|months?|years?))\b/i;
const willCome =
  /\b(?:(?:over)?due for|schedule|book|needs?|return for|back for|come for|next|missed)(?: (?:a|an|the|his|her|their|annual|routine|next))* $/i;
const toCome = (text: string, { start, end, sentence }: AssertedMention): boolean =>
  comes.test(text.slice(end, Math.min(sentence.end, end + 48))) ||
  willCome.test(text.slice(Math.max(sentence.start, start - 40), start));

/** Injuries' causes and places; the story of the injury says them. */
const external = codeSet('V00-Y99');

/** Where an outpatient note tells what the patient came with; coded when nothing explains it (IV.D). */
const complaintLike = sections('complaint', 'history', 'other');

/** Diseases that notes name for their vaccine: "flu and PCV20 given last month". */
const vaccinated = codeSet(
  'J09-J11 A08.0 A33-A37 A80 A82 B01 B02 B04-B06 B15 B16 B18.0 B18.1 B19.1 B26 B97.4 J12.1 U07.1',
);

/** Use of a substance that no title calls abuse, dependence or disorder, without anything that came of it. */
const usedOnly = codeSet('F10.90 F11.90 F12.90 F13.90 F14.90 F15.90 F16.90 F18.90 F19.90');

/** Encounters for chemotherapy, immunotherapy, radiation. */
const treatment = codeSet('Z51.0 Z51.1');
const isReason = ({ document }: Worksheet, { start, end }: AssertedMention): boolean =>
  /\b(?:admi\w+|encounter|for|came|here|cycle|session|elective)\b/i.test(
    document.text.slice(Math.max(0, start - 24), end + 16),
  );

const ofInfant =
  /\b(?:\d+[- ]?(?:hours?|hrs?|days?|d|weeks?|wks?|months?|mo|m)[- ]?(?:old|of age|\/)|new-?born|neonat\w+|baby|infant|NICU|SCBU|B\/O)\b/i;
const isOfInfant = ({ document }: Worksheet): boolean => ofInfant.test(document.text.slice(0, 1200));

/** Depth and site of burns are what the provider documents on examination (I.C.19.d). */
const burn = codeSet('T20-T28');

const allergyStatus = codeSet('Z88 Z91.01 Z91.02 Z91.03 Z91.04 Z91.09');
/** "Label removed", "challenge passed", "is not one": what was called an allergy and is none. */
export const takenOff =
  /\b(?:(?:allergy|allergies|entry|alert|it) (?:was |were |is |has been |now |since |therefore )*(?:deleted|removed|withdrawn|struck|delisted|dropped|corrected|cancelled|refuted|disproved|taken off)|label (?:was |is |has been )?(?:removed|dropped|taken off)|de-?labell?ed|(?:challenge|provocation)[^.;]{0,30}\b(?:passed|negative|tolerated)|passed|is not one|was not one|(?:not|no) (?:truly |really |actually )?(?:a )?(?:true |real |genuine )?(?:allergic|(?:an )?allergy)|(?:intolerance|side[- ]effects?|(?:GI |stomach |gastric |tummy )?upset) (?:only|alone)|(?:just|only|merely) (?:an? )?(?:GI |stomach |known )?(?:intolerance|side[- ]effects?|upset)|has (?:since )?tolerated|tolerates? (?:it|amoxicillin|penicillin|cephalosporins))\b/i;

/** "Low sodium 132": an adjective for a value. */
const ofValue =
  /^(?:low|high|raised|elevated|reduced|decreased|increased|borderline|mildly (?:low|raised|elevated)) /i;
const attendedTo =
  /\b(?:treat\w*|correct\w*|replac\w*|replet\w*|supplement\w*|restrict\w*|giv(?:en|ing)|gave|infus\w*|start(?:ed)?|due to|secondary|caused|work-?up|investigat\w*|saline|slow[- ]?k)\b/i;
const mayBeValue = gateBefore(ofValue);
const readOff = (text: string, { start, end, sentence }: AssertedMention): boolean =>
  sentence.opens(mayBeValue) &&
  ofValue.test(text.slice(start, end)) &&
  (/\d$/.test(text.slice(start, end)) ||
    /^\s*(?:of |at |is |was |to |\()?\d/.test(text.slice(end, end + 10))) &&
  !attendedTo.test(text.slice(sentence.start, sentence.end));

const allergicReaction = codeSet('T78.0 T78.2');
/** Scores of a stroke and of an injured brain; beside another illness they are taken off again (I.C.18.e, I.C.18.i). */
const scale = codeSet('R29.7 R40.21-R40.24');
/** What a treatment may aim at. */
const ofTreatment = codeSet('I10 I95 T68 E87 R40');

/** "Allergic to sulfa, which gave him hives". */
const allergic = codeSet('L27 L50 L53.9 R21 T78.3 R11 R06.2');
const ofAllergy =
  /\ballerg(?:y|ic|ies)\b[^.;\n]{0,60}\b(?:g(?:a|i)ves?(?: \w+)?|caus\w+(?: \w+)?|comes? out in|came out in|develops?|reaction (?:was|is|of)|br(?:ings|ought) out|with|had) (?:an? )?$/i;

const pregnancyTest = codeSet('Z32.0');

const arthrosis = codeSet('M15-M19');
/** "Knee replacement in 2021, which was for osteoarthritis". */
const replacedFor = /\b(?:replace(?:ment|d)|arthroplasty|TK[RA]|TH[RA])\b[^.;\n]{0,60}\bfor (?:\w+ )?$/i;

const unstated = codeSet('Y92.9 Y93.9 Y99.9');

/** Words for how a person feels, as against the disorder. */
const mood =
  /^(?:anxious|depressed|worried|stressed|sad|low mood|poor sleep|sleep(?:ing)? (?:problems?|difficult\w*)|(?:trouble|difficulty|problems) (?:with )?sleep(?:ing)?|sleep (?:is |was )?disturbed|disturbed sleep)$/i;

const ofMood = gateBefore(mood);

/** A sentence of running text that tells an examination. */
const examination =
  /^\W*(?:on (?:physical |clinical )?exam(?:ination)?|o\/e|p\/e|(?:physical |clinical )?exam(?:ination)? (?:shows?|showed|reveals?|revealed|today|was|is|:)|exam:|PE:|vitals?:)/i;

const toldAsExamination = ({ document }: Worksheet, { sentence, code }: AssertedMention): boolean =>
  ['other', 'history', 'complaint'].includes(sentence.section.kind) &&
  /^[A-R]/.test(code) &&
  examination.test(document.text.slice(sentence.start, sentence.start + 40));

const ofStay: ReadonlySet<string> = new Set(['course', 'other', 'history']);

/** Why a mention that is present is not coded: its words mean something else here, or its section is no source of it. Null when it is coded. */
export const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { kind, heading } = mention.sentence.section;
  const { code, start, end } = mention;
  const { text } = sheet.document;
  const said = text.slice(start, end);
  // What a scan of the fetus or an operation note on a delivery finds is the obstetrician's own diagnosis.
  if (obstetric(code) && ['imaging', 'procedure'].includes(kind)) return null;
  if (usedOnly(code) && !listed.has(kind) && !/\bdisorder\b/i.test(text.slice(start, end + 24)))
    return 'use of a substance is coded only where a provider relates a disorder to it (I.C.5.b.3)';
  if (treatment(code) && kind !== 'complaint' && !isReason(sheet, mention))
    return 'the treatment is spoken of and is not what the patient came for (I.C.2.e.2)';
  if (allergicReaction(code) && /\ballerg/i.test(mention.sentence.text))
    return 'it is how an allergy showed itself in the past';
  if (!listed.has(kind) && readOff(text, mention))
    return 'a value that no provider calls a diagnosis (III.B)';
  if (code === 'N13.30' && /^[^.;\n]{0,6}\bof pregnancy\b/i.test(text.slice(end, end + 24)))
    return 'it belongs to the pregnancy';
  // What a treatment brings about is no disease.
  if (
    ofTreatment(code) &&
    (/\b(?:induced|permissive|therapeutic|controlled|targeted)[ -]$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
      /^ (?:was |is |therapy )?(?:induced|augmented|permitted|allowed)\b(?! by)/i.test(
        text.slice(end, end + 24),
      ))
  )
    return 'the treatment brought it about on purpose';
  if (
    code === 'Z78.0' &&
    (!listed.has(kind) || /^[^.;\n]{0,20}\bsymptoms\b/i.test(text.slice(end, end + 36)))
  )
    return 'no provider lists it without symptoms';
  if (code === 'Z60.2' && !listed.has(kind))
    return 'a fact of life that no provider calls a problem (I.C.21.c.17)';
  // What began at birth and goes on keeps its code (I.C.16.a.4).
  if (code.startsWith('P') && !code.startsWith('P27') && !isOfInfant(sheet))
    return 'a condition of the newborn is over by now (I.C.16.a.1)';
  if (allergyStatus(code) && takenOff.test(text.slice(start, end + 160).split('\n')[0] ?? ''))
    return 'the note says that it is no allergy';
  if (code === 'Z88.9') return 'no substance is named';
  if (pregnancyTest(code) && sheet.setting === 'inpatient') return 'it is a test that a stay is never for';
  if (allergic(code) && ofAllergy.test(text.slice(Math.max(mention.sentence.start, start - 100), start)))
    return 'it is how an allergy showed itself in the past';
  if (arthrosis(code) && replacedFor.test(text.slice(Math.max(mention.sentence.start, start - 90), start)))
    return 'the joint was replaced for it';
  if (unstated(code))
    return 'what was done and where is reported only where it is told (I.C.20.b, I.C.20.c, I.C.20.k)';
  if (!listed.has(kind) && mention.sentence.opens(ofMood) && mood.test(said))
    return 'a mood that no provider calls a disorder';
  const other = otherMeaning(sheet, mention) ?? noComplaint(sheet, mention);
  if (other !== null) return other;
  if (vaccinated(code) && aboutVaccine(text, mention)) return 'it is the vaccine that is spoken of';
  if (code === 'D49.9' && mention.at.length === 1) return 'a tumor without a site names no neoplasm';
  if (
    code === 'Z99.2' &&
    /\b(?:off|came off|weaned off) (?:the )?$/i.test(text.slice(Math.max(0, start - 16), start))
  )
    return 'it has ended';
  if (code === 'Z23') return 'no vaccine is said to be given in this encounter';
  if (code === 'Z66' && sheet.document.ofNewborn) return 'none was needed at birth';
  if (code === 'Z66') return null;
  if (kind === 'header') return 'it stands in the letterhead';
  if (kind === 'medication' && chronic(code) && /\bfor\s+$/i.test(text.slice(start - 5, start))) return null;
  if (kind === 'exam' && burn(code)) return null;
  if (kind === 'imaging' && unseen(code)) return null;
  if (sectionWeight[kind] === undefined && !(kind === 'exam' && /^Z(9[0-9]|79)/.test(code)))
    return `${heading || 'this section'} is no source of diagnoses`;
  if (kind === 'social' && !social(code)) return 'a social history names no diagnosis of the encounter';
  if (kind === 'past' && !chronic(code) && !status(code)) return 'past and not said to be present';
  if (kind === 'procedure' && !operative(code))
    return 'an operation note names findings, not the diagnoses of the stay';
  if (external(code) && !['history', 'complaint', 'course', 'other', ...listed].includes(kind))
    return 'not part of the story of the injury';
  if (ofVisit(code) && toCome(text, mention)) return 'the visit is one to come';
  if (encounter(code) && !['complaint', 'diagnosis', 'principal-diagnosis'].includes(kind) && !anywhere(code))
    return 'not what this encounter was for';
  if (toldAsExamination(sheet, mention)) return 'it is told as found on examination';
  if (sign(code) && !listed.has(kind)) return 'a finding that no provider assessed';
  if (symptom(code) && !listed.has(kind)) {
    if (sheet.setting === 'inpatient' && isDrugMade(text, mention)) return null;
    if (deficit(code) && (['course', 'other'].includes(kind) || (kind === 'history' && scale(code))))
      return null;
    if (sheet.setting === 'outpatient' && complaintLike.has(kind)) return null;
    // Delirium of a cause that the note names is a disorder, wherever the stay is told (F05 index).
    if (
      code === 'R41.0' &&
      ofStay.has(kind) &&
      deliriumOfCause.test(text.slice(Math.max(0, start - 48), end + 60))
    )
      return null;
    return 'a symptom outside the list of diagnoses';
  }
  // Hyperglycemia that a stay treats is documented by the provider wherever the stay is told.
  const treated = code === 'R73.9' && sheet.setting === 'inpatient' && kind === 'history';
  if (finding(code) && !listed.has(kind) && !['course', 'other'].includes(kind) && !treated)
    return 'a finding that no provider assessed';
  return null;
};
