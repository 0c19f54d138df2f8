import type { AssertedMention } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { illness } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** "10 days out from appendectomy for perforated appendicitis": what an operation was for is over, injuries in their healing apart. */
const operatedFor =
  /\b(?:out from|after|following|s\/p|status post|since|post|underwent|undergone|had)\b[^.;\n]{0,48}?\b(?:(?!trache|gastrost|jejun|nephrost|cystost)\w+(?:ectomy|otomy|ostomy|plasty)|surgery|repair|resection|operation|A?PR|TAH|BSO|TURP)\b[^.;,\n]{0,16}? (?:for|secondary to|due to|because of) (?:an? |his |her |the )?(?:\w+ ){0,2}$/i;

/** "TURP 2016 for BPH", "sigmoid resected last year for diverticulitis": an operation with its date, and what it was for. */
const operatedThen =
  /\b(?:(?!trache|gastrost|jejun|nephrost|cystost)\w+(?:ectomy|otomy|ostomy|plasty)|surgery|repair(?:ed)?|resect(?:ion|ed)|removed|excised|operat(?:ion|ed)|TURP|TAH|BSO|APR|fundoplication|fusion|ablation)\b[^.;\n]{0,24}?\b(?:(?:19|20)\d\d|last year|(?:years?|yrs?) (?:ago|back)|as a child|in childhood),? for (?:an? |his |her |the )?(?:\w+ ){0,2}$/i;

/** "Nine days after sigmoid resection for diverticulitis": the operation was one of another time. */
const operatedDaysAgo =
  /\b(?:days?|weeks?|wks?|months?|years?|yrs?)(?: out)? (?:after|following|since|from|post)\b[^.;\n]{0,40}?\b(?:(?!trache|gastrost|jejun|nephrost|cystost)\w+(?:ectomy|otomy|ostomy|plasty)|surgery|repair|resection|operation)\b[^.;,\n]{0,16}? for [^.;,\n]{0,40}$/i;

/** "A polyp taken at the original colonoscopy", "fibroadenoma excised at an earlier operation": what another procedure took away. */
const takenEarlier =
  /^[^.;,\n]{0,24}?(?:(?: (?:that|which))? (?:was|were|is|had been|has been))? (?:taken|removed|excised|snared|resected|cut|shaved|polypectomi[sz]ed)(?: (?:out|off|away))?(?: (?:from|off) [\w ]{2,24}?)?,? (?:at|during|in|with|by) (?:(?:the|an?|his|her|that|their) )?(?:\w+ )?(?:original|first|initial|index|previous|prior|earlier|last|outside|another|old|preceding|former)(?: \w+)? (?:colonoscopy|endoscopy|gastroscopy|sigmoidoscopy|OGD|EGD|hysteroscopy|cystoscopy|laparoscopy|operation|surgery|procedure|biopsy|scope|excision|visit|admission|stay)\b/i;
const growth = codeSet('D10-D36 K31.7 K51.4 K62.0 K62.1 K63.5 K80 L72 L82 L98 N60 N63 N83 N84 N85.0');

const mayBeOperated = gateBefore(operatedFor, operatedThen, operatedDaysAgo, takenEarlier);

/** "following umbilical hernia repair": the disease stands in the name of the operation that ended it. */
const namesOperation =
  /^\s*(?:mesh |patch |laparoscopic |open |and |surgical )*(?:repair|hernioplasty|herniorrhaphy|excision|resection|removal|ablation)\b/i;
/** "Cystocele repaired 2018, holding well". */
const repairedThen =
  /^(?: (?:was|were|has been|had been))? (?:(?:surgically|laparoscopically|endoscopically) )?(?:repaired|removed|excised|resected|corrected|closed|clipped|coiled|ablated|banded|ligated)(?: (?:in|back in))? (?:\p{L}{3,9} )?(?:19[5-9]|20[0-4])\d\b/u;
/** "Cleft lip repair at 3 months", "ligation of a patent ductus in infancy": when the operation was. */
const inChildhood =
  /^[^.;,\n]{0,40}?\b(?:at (?:age |the age of |about )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:in|during) (?:infancy|childhood)|as an? (?:baby|infant|child|toddler|newborn|neonate))/i;
const ofOperation =
  /\b(?:ligation|closure|repair|correction|division|excision|release) of (?:an? |the |his |her )?(?:\w+ )?$/i;
const mayNameOperation = gateBefore(namesOperation, repairedThen, ofOperation);
const afterwards = /\b(?:following|after|since|post|s\/p|status post|from)\b[^.;\n]{0,40}$/i;

/** Illnesses and malformations. */
const operable = codeSet('A-Q');
const neoplasm = codeSet('C');

/** Whether the words are part of the name of an operation, which says what was once there. */
export const operationName = (
  sheet: Worksheet,
  { code, sentence, start, end, assertion }: AssertedMention,
): boolean =>
  (assertion === 'present' || assertion === 'historical') &&
  sentence.opens(mayNameOperation) &&
  operable(code) &&
  ((assertion === 'historical' &&
    !neoplasm(code) &&
    repairedThen.test(sheet.document.text.slice(end, end + 60))) ||
    (namesOperation.test(sheet.document.text.slice(end, end + 40)) &&
      (assertion === 'historical' ||
        inChildhood.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 70))) ||
        afterwards.test(sheet.document.text.slice(Math.max(sentence.start, start - 60), start)))) ||
    (ofOperation.test(sheet.document.text.slice(Math.max(sentence.start, start - 40), start)) &&
      inChildhood.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 50)))));

/** Whether an illness was operated on or treated before this encounter and is over. */
export const treatedBefore = (
  sheet: Worksheet,
  { code, sentence, start, end, assertion }: AssertedMention,
): boolean =>
  sentence.opens(mayBeOperated) &&
  illness(code) &&
  ((growth(code) && takenEarlier.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 120)))) ||
    (assertion === 'present' &&
      !code.startsWith('C') &&
      operatedDaysAgo.test(sheet.document.text.slice(Math.max(sentence.start, start - 120), end))) ||
    ((assertion === 'historical' || (sheet.setting === 'outpatient' && assertion === 'present')) &&
      operatedFor.test(sheet.document.text.slice(Math.max(sentence.start, start - 120), start))) ||
    ((assertion === 'historical' || assertion === 'present') &&
      operatedThen.test(sheet.document.text.slice(Math.max(sentence.start, start - 100), start))));

const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
const fixed =
  /\b(?:fixation|ORIF|CRPP|ex-?fix|external fixator|pinning|nailing|plating|reduction|(?:non-?operative|conservative|closed) (?:management|treatment))\b/i;
/** Where a visit says what it is for and what came of it. */
const visitTells = sections('complaint', 'assessment', 'diagnosis');

/** "S/p ORIF of the right tibial plateau fracture" as the reason for a visit: the fracture is in its healing, not past (I.C.19.a). */
export const inHealing = (
  sheet: Worksheet,
  { code, sentence, start, end, assertion }: AssertedMention,
): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'historical' &&
  fracture(code) &&
  visitTells.has(sentence.section.kind) &&
  fixed.test(
    sheet.document.text.slice(Math.max(sentence.start, start - 120), Math.min(sentence.end, end + 60)),
  );

const stroke = codeSet('I63.9 I61.9');
const strokeNow =
  /\b(?:acute|today|this morning|tonight|onset|minutes|hours|tPA|alteplase|tenecteplase|code stroke)\b/i;

/** A stroke that an office note names outside its list of diagnoses is over: Z86.73, or its sequelae (I.C.9.d.3). */
export const pastStroke = (sheet: Worksheet, { code, sentence, assertion }: AssertedMention): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'present' &&
  stroke(code) &&
  ['history', 'other', 'past', 'complaint'].includes(sentence.section.kind) &&
  !strokeNow.test(sentence.text);

const [attack, infarction] = [codeSet('G45.9'), codeSet('I21')];
/** "In January", "three weeks ago": an attack of minutes that is dated so was not the one of today. */
const dated =
  /\b(?:in|since|last|back in) (?:early |late |mid-?)?(?:January|February|March|April|June|July|August|September|October|November|December|(?:the )?(?:spring|summer|autumn|fall|winter))\b|\blast (?:month|year)\b|\b(?:\d+|an?|two|three|four|five|six|several|many|some) (?:weeks?|wks?|months?|years?|yrs?) (?:ago|back|earlier|previously)\b/i;
const mayBeDated = gateBefore(dated);
/** What goes on, or brings the patient now. */
const goesOn = /\b(?:today|yesterday|now|this (?:morning|week)|again|since then|recurrent|still|repeated)\b/i;

/** "In January he had ten minutes of numbness, a TIA": the words that date an attack to another time; null where it may be this one. */
export const attackThen = (_: Worksheet, { code, sentence }: AssertedMention): string | null =>
  attack(code) && sentence.opens(mayBeDated) && !goesOn.test(sentence.text)
    ? (dated.exec(sentence.text)?.[0] ?? null)
    : null;

const weeks = ['a', 'one', 'two', 'three', 'four'].join('|');
/** "Eighteen days ago", "three weeks back": within four weeks. */
const withinFourWeeks = new RegExp(
  String.raw`\b(?:(?:1?\d|2[0-8]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)) days?|(?:[1-4]|${weeks}) (?:weeks?|wks?)) (?:ago|back|earlier|before|previously|prior)\b`,
  'i',
);
/** Whether the words behind an illness begin with a time of at most four weeks ago. */
export const saidRecent = (behind: string): boolean =>
  withinFourWeeks.test(behind.split(/[.;,\n]/, 1)[0] ?? '');
const mayBeRecent = gateBefore(withinFourWeeks);

/** An infarction of the last four weeks is coded as one, whatever heading it stands under (I.C.9.e.1). */
export const recentInfarction = ({ document }: Worksheet, mention: AssertedMention): boolean =>
  infarction(mention.code) &&
  mention.sentence.opens(mayBeRecent) &&
  withinFourWeeks.test(document.text.slice(mention.end, Math.min(mention.sentence.end, mention.end + 60)));

const overInStay = /^(?:since resolved|resolved|recovered fully|fully recovered|recovered)$/i;
const ofStay = sections(listed, 'course', 'condition', 'other');

/** "AKI from ATN: dialysis for two days, recovered": what was treated and ended in a stay is coded with it (III). */
export const endedInStay = (
  sheet: Worksheet,
  { code, start, assertion, trigger, sentence }: AssertedMention,
): boolean =>
  sheet.setting === 'inpatient' &&
  assertion === 'historical' &&
  overInStay.test(trigger) &&
  ofStay.has(sentence.section.kind) &&
  // What the note first dates before the stay did not end in it.
  !sheet.mentions.some(
    (other) =>
      other.code === code &&
      other.start < start &&
      other.assertion === 'historical' &&
      !overInStay.test(other.trigger),
  );
