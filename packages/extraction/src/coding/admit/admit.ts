import type { AssertedMention } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { remembered } from '../../remembered.ts';
import { deliveredAt } from '../birth/births.ts';
import { obstetric } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { type Conversion, chronic, familyHistory, personalHistory } from '../history-tables.ts';
import { sectionWeight } from '../section-weight.ts';
import { listed, sections } from '../sections.ts';
import { symptom } from '../symptoms.ts';
import type { Worksheet } from '../worksheet.ts';
import { addAs } from './billable.ts';
import { eradicated } from './eradicated.ts';
import { riskCategory } from './instruments.ts';
import { isOfBirth, objectionTo } from './objections.ts';
import { inEarlierPregnancy } from './once.ts';
import {
  attackThen,
  endedInStay,
  inHealing,
  operationName,
  pastStroke,
  recentInfarction,
  treatedBefore,
} from './over.ts';

const isFamilyHistory = codeSet('Z80-Z84');

/** The code of a history by that of what is past or a relative's; null where there is none. */
const historyBy = (rows: readonly Conversion[]) =>
  remembered((code) => rows.find(([covers]) => covers(code))?.[1] ?? null);
const [ofRelative, ofPast] = [historyBy(familyHistory), historyBy(personalHistory)];

/** All but external causes and factors that influence health. */
const condition = codeSet('A-U');

const consider = (sheet: Worksheet, mention: AssertedMention, reason: string): void => {
  const detail = condition(mention.code) ? sheet.lookup(mention.code) : null;
  if (detail === null) return;
  sheet.considered.push({
    code: detail.code,
    display: detail.display,
    assertion: mention.assertion,
    evidence: [sheet.quote(mention.start, mention.end)],
    reason,
  });
};

const smokes = /\bsmok/i;
/** An old fracture on a film is no history that somebody took. */
const reports = sections('imaging', 'lab', 'exam', 'review-of-systems', 'instruction');
const ofMother = /^(?:mother|maternal|mum|mom)\b/i;
const ofBirth = gated(
  /\b(?:newborn|neonate|infant|baby (?:is|was|well|boy|girl|born|cried|had|has|did)|term (?:male|female|boy|girl|infant|baby)|apgars?|birth ?weight)\b/i,
);

/** "Siblings to be screened for diabetes", "relatives worried about a stroke": nobody of them has it. */
const onlySought =
  /\b(?:screen\w*|test(?:ed|ing)|check\w*|worr\w+|afraid|fear\w*|ask(?:ed|ing|s)|wonder\w*)\b[^.;\n]{0,24}$/i;

const tellsOfBirth = ({ document }: Worksheet): boolean =>
  document.opening(ofBirth.gate).some(({ text }) => ofBirth.words.test(text));

/** The history code that a relative's or a past disease stands for. */
const addHistory = (sheet: Worksheet, mention: AssertedMention): void => {
  const { code, assertion } = mention;
  if (assertion === 'family') {
    // What the mother of a newborn has is told for the child's sake, and is no disease that runs in the family.
    const { text } = sheet.document;
    if (onlySought.test(text.slice(Math.max(mention.sentence.start, mention.start - 48), mention.start)))
      return;
    // "Mother, a smoker, had bladder cancer": a habit that explains her disease is no family history of dependence (Z81.2).
    if (code.startsWith('F17') && smokes.test(text.slice(mention.start, mention.end))) return;
    if (ofMother.test(mention.trigger) && tellsOfBirth(sheet)) return;
    const to = isFamilyHistory(code) ? code : ofRelative(code);
    if (to !== null) addAs(sheet, mention, to, 0.5, ['a relative has it, which Z80-Z84 report (I.C.21.c.4)']);
  } else if (assertion === 'historical' && !reports.has(mention.sentence.section.kind)) {
    const to = ofPast(code);
    if (to !== null) addAs(sheet, mention, to, 0.6, ['it is past, which history codes report (I.C.21.c.4)']);
  }
};

const treats =
  /\b(?:refill\w*|continue[sd]?|cont|resume[sd]?|increase[sd]?|decrease[sd]?|start(?:ed)?|restart(?:ed)?|on|takes?|taking)\b[^.;\n]{0,60}\bfor (?:his |her |the )?$/i;

/** "labs for her diabetes", "discussed control of his asthma": what is called the patient's own is what the patient has. */
const ofPatient = /\b(?:for|of|with|about|regarding|given) (?:his|her|their|the patient's) (?:\w+ )?$/i;

const planHeading = /^(?:p|plan|plans)$/i;

const itemStart = /(?:^|\n)\s*(?:[-*•#]\s*|\(?\d{1,2}[.)]\s*)$/;

/**
 * A plan speaks of what is to be done, but also of what the patient has: "refill levothyroxine for hypothyroidism"; and in a
 * note without a list of diagnoses its items begin with them ("1. HTN - continue lisinopril").
 */
const treatedInPlan = (
  sheet: Worksheet,
  { code, sentence, start, end, trigger }: AssertedMention,
): boolean => {
  const { kind, heading } = sentence.section;
  if (kind !== 'instruction' || trigger !== heading || !(chronic(code) || /^[A-QST]/.test(code)))
    return false;
  const { text } = sheet.document;
  if (chronic(code) && ofPatient.test(text.slice(Math.max(sentence.start, start - 40), start))) return true;
  if (chronic(code) && treats.test(text.slice(sentence.start, start))) return true;
  return (
    !sheet.hasList &&
    planHeading.test(heading) &&
    itemStart.test(text.slice(Math.max(0, start - 8), start)) &&
    /^\s*(?:[-–:,(]|\.|$|\n)/.test(text.slice(end, end + 3))
  );
};

/** "S/p cesarean at 39w5d for arrest of dilation": what the delivery of this stay was for (I.C.15.b.4). */
const isOfThisDelivery = ({ code, assertion, trigger, sentence }: AssertedMention): boolean =>
  assertion === 'historical' &&
  /^(?:s\/p|status post)$/i.test(trigger) &&
  obstetric(code) &&
  deliveredAt.test(sentence.text);

/** An order not to resuscitate is in force wherever it is written down; what a birth did to the mother is hers. */
const holdsAnyway = (read: AssertedMention): boolean =>
  isOfBirth(read) ||
  isOfThisDelivery(read) ||
  (read.code === 'Z66' &&
    read.assertion === 'hypothetical' &&
    (read.trigger === read.sentence.section.heading || /^forms?\b/i.test(read.trigger)));

const entryHead = /(?:^|\n|[.;]\s)\s*(?:[-*•#]\s*|\(?\d{1,2}[.)]\s*)?(?:[\p{L}-]+ ){0,2}$/u;

/** "Fatigue: thyroid disease possible": a symptom that heads an entry is there; what it may come of is doubted (IV.H). */
const headsDoubts = (sheet: Worksheet, { code, assertion, sentence, start, end }: AssertedMention): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'uncertain' &&
  symptom(code) &&
  listed.has(sentence.section.kind) &&
  /^\s*(?::|\s[-–—]\s)/.test(sheet.document.text.slice(end, end + 4)) &&
  entryHead.test(sheet.document.text.slice(Math.max(0, start - 40), start));

const cameWithout = /^\s?[,;–-]\s?(?:[\w/-]+ ){1,4}(?:(?:was|were|has been) )?(?:ruled out|excluded)\b/i;

/** "Chest pain, ACS ruled out": what was excluded is the disease behind the mark; nobody rules out a complaint (II.A). */
const staysSymptom = (
  sheet: Worksheet,
  { code, assertion, trigger, sentence, end }: AssertedMention,
): boolean =>
  assertion === 'absent' &&
  /ruled|excluded/i.test(trigger) &&
  symptom(code) &&
  listed.has(sentence.section.kind) &&
  cameWithout.test(sheet.document.text.slice(end, end + 60));

/** Puts one judged mention on the sheet, as itself, as history, or among what was considered. */
export const admit = (sheet: Worksheet, read: AssertedMention): void => {
  if (riskCategory(sheet.document.text, read)) return;
  const gone =
    read.assertion === 'present'
      ? (eradicated(sheet, read) ?? inEarlierPregnancy(sheet, read) ?? attackThen(sheet, read))
      : null;
  if (gone !== null) {
    admit(sheet, { ...read, assertion: 'historical', trigger: gone });
    return;
  }
  const mention: AssertedMention =
    holdsAnyway(read) ||
    endedInStay(sheet, read) ||
    (read.assertion === 'historical' && recentInfarction(sheet, read)) ||
    headsDoubts(sheet, read) ||
    staysSymptom(sheet, read)
      ? { ...read, assertion: 'present', trigger: '' }
      : read;
  sheet.mentions.push(mention);
  if (treatedInPlan(sheet, mention)) {
    addAs(sheet, { ...mention, assertion: 'present' }, mention.code, 0.7, []);
    return;
  }
  if (treatedBefore(sheet, mention) || operationName(sheet, mention)) {
    consider(sheet, mention, 'It is what a past operation was for; the visit is not for it.');
    addHistory(sheet, { ...mention, assertion: 'historical' });
    return;
  }
  if (pastStroke(sheet, mention)) {
    addHistory(sheet, { ...mention, assertion: 'historical' });
    return;
  }
  if (inHealing(sheet, mention)) {
    addAs(sheet, { ...mention, assertion: 'present' }, mention.code, 0.9, []);
    return;
  }
  const { code, assertion } = mention;
  // "Former pipe smoker": what a heading calls past may go on, what the words call past has ended.
  if (
    (code.startsWith('F17') || code === 'Z22.7') &&
    assertion === 'historical' &&
    mention.trigger !== mention.sentence.section.heading
  ) {
    addHistory(sheet, mention);
    return;
  }
  const objection = objectionTo(sheet, mention);
  if (objection !== null) {
    consider(sheet, mention, objection);
    if (!objection.startsWith('Not coded')) addHistory(sheet, mention);
    return;
  }
  let weight = sectionWeight[mention.sentence.section.kind] ?? 0.5;
  if (assertion === 'historical') weight *= 0.9;
  if (assertion === 'uncertain') weight *= 0.75;
  const reasons =
    assertion === 'uncertain' ? ['uncertain at discharge and so coded as if established (II.H)'] : [];
  if (!addAs(sheet, mention, code, weight, reasons))
    consider(sheet, mention, `The note does not say enough for a billable code under ${code}.`);
};
