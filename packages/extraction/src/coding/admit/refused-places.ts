import { codeSet, codesOf } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { deliriumOfCause } from '../mental/delirium.ts';
import { sectionWeight } from '../section-weight.ts';
import { listed, listedOrTold, sections } from '../sections.ts';
import { deficit, finding, isDrugMade, sign, symptom } from '../symptoms.ts';
import { recentInfarction } from './over.ts';
import type { Refusal } from './refusal.ts';

/** What a social history may say. */
const social = codeSet('F10-F19 Z72 Z77 Z87.891 Z63 Z59 Z56 Z60.4');

const anywhere = codeSet('Z76.82 Z17 Z53 Z30.2 Z60 Z63 Z28 Z59.0');

/** What no film shows: behind the name of one stands the story again, or what the film was made for. */
const unseen = codeSet(
  'A40 A41 D50-D69 E00-E03 E05-E14 E40-E46 E66 E78 E86 E87 F10-F99 G20 G40 G43 G47 G89 G93.41 I10-I16 J96 N17 R57 R65.2 Z68',
);

const ownWords =
  /(?<!\bnot )\b(?:I|we) (?:do |would |now )*(?:agree(?: with| it is| that)?|concur|accept|diagnose|call (?:it|this)|regard (?:it|this) as|label (?:it|this))\b(?! not)[^.;\n]{0,24}$/i;

const operative = codeSet('Z53 Z30 K O');

/** What is true of a patient wherever in a note it stands. */
export const status = codeSet('Z15 Z16 Z21 Z22 Z66 Z79 Z85-Z99 Z3A Z37 Z68');

/** Procedures and encounters: their words stand in every plan and advice, so only a visit's reason or course counts. */
const encounter = codeSet('Z00-Z14 Z17-Z20 Z23-Z36 Z38-Z59 Z61-Z65 Z67 Z69-Z71 Z73-Z76');

/** Injuries' causes and places; the story of the injury says them. */
const external = codeSet('V00-Y99');

/** Where an outpatient note tells what the patient came with; coded when nothing explains it (IV.D). */
const complaintLike = sections('complaint', 'history', 'other');

/** Depth and site of burns are what the provider documents on examination (I.C.19.d). */
const burn = codeSet('T20-T28');

/** Scores of a stroke and of an injured brain; beside another illness they are taken off again (I.C.18.e, I.C.18.i). */
const scale = codeSet('R29.7 R40.21-R40.24');
/** Examinations; "well check overdue - schedule" is none of this encounter. */
const ofVisit = codeSet('Z00 Z01 Z02 Z12 Z13');
const comes =
  /^[^.;\n]{0,4}\b(?:is |was |now )?(?:(?:over)?due|advised|ordered|scheduled?|planned|booked|pending|missed|next (?:week|month|year|visit|time)|tomorrow|to be (?:done|booked|scheduled)|in (?:\d+|a|one|two|three|four|six|twelve) (?:weeks?|months?|years?))\b/i;
const willCome =
  /\b(?:(?:over)?due for|schedule|book|needs?|return for|back for|come for|next|missed)(?: (?:a|an|the|his|her|their|annual|routine|next))* $/i;

const ofControl = /control/i;

/** A sentence of running text that tells an examination. */
const examination =
  /^\W*(?:on (?:physical |clinical )?exam(?:ination)?|o\/e|p\/e|(?:physical |clinical )?exam(?:ination)? (?:shows?|showed|reveals?|revealed|today|was|is|:)|exam:|PE:|vitals?:)/i;

const sourceOnExam = codeSet('Z90-Z99 Z79');

/** Sections that are no source of a diagnosis, or of this kind of it. */
export const refusedPlaces: readonly Refusal[] = [
  { within: sections('header'), because: 'it stands in the letterhead' },
  {
    codes: chronic,
    within: sections('medication'),
    holds: (of) => /\bfor\s+(?:(?:his|her|their|the|known|chronic|long-?standing)\s+)*$/i.test(of.before(28)),
    because: null,
  },
  { codes: burn, within: sections('exam'), because: null },
  { codes: unseen, within: sections('imaging'), because: null },
  // "'Prediabetes' on the portal; I agree, prediabetes": the provider says what the value is (III.B).
  {
    within: sections('lab', 'imaging', 'exam'),
    holds: (of) => ownWords.test(of.beforeInSentence(60)),
    because: null,
  },
  {
    holds: ({ kind, code }) => sectionWeight[kind] === undefined && !(kind === 'exam' && sourceOnExam(code)),
    because: ({ sentence }) => `${sentence.section.heading || 'this section'} is no source of diagnoses`,
  },
  {
    codes: (code) => !social(code),
    within: sections('social'),
    because: 'a social history names no diagnosis of the encounter',
  },
  {
    codes: codeSet('I21'),
    within: sections('past'),
    holds: ({ sheet, mention }) => recentInfarction(sheet, mention),
    because: null,
  },
  {
    codes: (code) => !chronic(code) && !status(code),
    within: sections('past'),
    because: 'past and not said to be present',
  },
  {
    codes: (code) => !operative(code),
    within: sections('procedure'),
    because: 'an operation note names findings, not the diagnoses of the stay',
  },
  { codes: external, outside: listedOrTold, because: 'not part of the story of the injury' },
  {
    codes: ofVisit,
    holds: (of) => comes.test(of.behindInSentence(48)) || willCome.test(of.beforeInSentence(40)),
    because: 'the visit is one to come',
  },
  {
    codes: codesOf(encounter, (code) => !anywhere(code)),
    outside: sections('complaint', 'diagnosis', 'principal-diagnosis'),
    because: 'not what this encounter was for',
  },
  {
    codes: codeSet('A-R'),
    within: sections('other', 'history', 'complaint'),
    holds: ({ sheet, sentence: { start } }) => examination.test(sheet.document.text.slice(start, start + 40)),
    because: 'it is told as found on examination',
  },
  { codes: sign, outside: listed, because: 'a finding that no provider assessed' },
  {
    codes: symptom,
    outside: listed,
    holds: ({ isOutpatient, sheet, mention }) => !isOutpatient && isDrugMade(sheet.document.text, mention),
    because: null,
  },
  { codes: codesOf(symptom, deficit), within: sections('course', 'other'), because: null },
  {
    codes: codesOf(symptom, (code) => deficit(code) && scale(code)),
    within: sections('history'),
    because: null,
  },
  { codes: symptom, within: complaintLike, holds: ({ isOutpatient }) => isOutpatient, because: null },
  // Delirium of a cause that the note names is a disorder, wherever the stay is told (F05 index).
  {
    codes: codesOf(symptom, (code) => code === 'R41.0'),
    within: sections('course', 'other', 'history'),
    holds: (of) => deliriumOfCause.test(of.before(48) + of.said + of.behind(60)),
    because: null,
  },
  { codes: symptom, outside: listed, because: 'a symptom outside the list of diagnoses' },
  // Hyperglycemia that a stay treats is documented by the provider wherever the stay is told.
  {
    codes: codeSet('R73.9'),
    within: sections('history', 'complaint'),
    // "Her sugars are poorly controlled" tells of the diabetes (index: Diabetes, poorly controlled), not of a value.
    holds: ({ isOutpatient, said }) => !isOutpatient || ofControl.test(said),
    because: null,
  },
  {
    codes: finding,
    outside: sections(listed, 'course', 'other'),
    because: 'a finding that no provider assessed',
  },
];
