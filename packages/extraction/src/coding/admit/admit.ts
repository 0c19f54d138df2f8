import type { AssertedMention } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { type Conversion, chronic, familyHistory, personalHistory } from '../history-tables.ts';
import { sectionWeight } from '../section-weight.ts';
import { listed, sections } from '../sections.ts';
import { betterSibling, bothSides, resolveBillable } from '../specific/specific.ts';
import { symptom } from '../symptoms.ts';
import type { Worksheet } from '../worksheet.ts';
import { illness, isOfBirth, objectionTo } from './objections.ts';

const isFamilyHistory = codeSet('Z80-Z84');

const convert = (rows: readonly Conversion[], code: string): string | undefined =>
  rows.find(([covers]) => covers(code))?.[1];

/** How far from a mention a qualifier may stand, in words: further on it belongs to something else. */
const qualifierReach = 6;

const sides = ['right', 'left', 'bilateral'] as const;
const denies: ReadonlySet<string> = new Set(['no', 'without', 'not', 'denie', 'never']);

const wordsAround = (mention: AssertedMention): ReadonlySet<string> => {
  const first = mention.at[0] ?? 0;
  const last = mention.at.at(-1) ?? first;
  const { lexemes } = mention.sentence;
  const from = Math.max(0, first - qualifierReach);
  const around = new Set<string>();
  // "asthma, no exacerbation": what is denied qualifies nothing.
  let denied = -3;
  for (let at = from; at <= last + qualifierReach && at < lexemes.length; at += 1) {
    const word = lexemes[at]?.word ?? '';
    if (at - denied > 2) around.add(word);
    if (denies.has(word)) denied = at;
  }
  // "RCC right kidney with bilateral lung metastases": the side that stands at the name is its own.
  const own = sides.find(
    (side) => side === lexemes[first - 1]?.word || mention.at.some((at) => lexemes[at]?.word === side),
  );
  if (own !== undefined) for (const side of sides) if (side !== own) around.delete(side);
  return around;
};

/** The billable code of a mention by the words around it, or null. */
export const billableOf = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const around = wordsAround(mention);
  return resolveBillable(sheet, qualified(sheet, mention.code, around), around)?.code ?? null;
};

/** The code of a mention, or the sibling that its qualifiers select; for injuries at the level above the 7th character. */
const qualified = (sheet: Worksheet, code: string, around: ReadonlySet<string>): string => {
  const base =
    code.length === 8 && /^[STVWXY]/.test(code) ? (sheet.lookup(code)?.parent?.code ?? code) : code;
  return betterSibling(sheet, base, around) ?? code;
};

/** Puts the billable code that a mention and the words around it lead to on the sheet; false where they lead to none. */
export const addAs = (
  sheet: Worksheet,
  mention: AssertedMention,
  code: string,
  weight: number,
  reasons: string[],
): boolean => {
  const around = wordsAround(mention);
  const resolved = resolveBillable(sheet, qualified(sheet, code, around), around);
  if (resolved === null) return false;
  const sidesOf =
    around.has('bilateral') || around.has('four') ? bothSides(sheet, resolved.code, around) : null;
  const added = (sidesOf ?? [resolved.code]).map((one) =>
    sheet.add({
      code: one,
      assertion: mention.assertion,
      evidence: [sheet.quote(mention.start, mention.end)],
      weight: weight * (mention.defaulted > 1 && mention.kind !== 'vocabulary' ? 0.9 : 1),
      section: mention.sentence.section,
      reasons,
      order: mention.start,
      defaulted: resolved.defaulted || mention.defaulted > 0,
    }),
  );
  return added.every((one) => one !== null);
};

/** All but external causes and factors that influence health. */
const condition = codeSet('A-U');

const consider = (sheet: Worksheet, mention: AssertedMention, reason: string): void => {
  const detail = sheet.lookup(mention.code);
  if (detail === null || !condition(mention.code)) return;
  sheet.considered.push({
    code: detail.code,
    display: detail.display,
    assertion: mention.assertion,
    evidence: [sheet.quote(mention.start, mention.end)],
    reason,
  });
};

/** An old fracture on a film is no history that somebody took. */
const reports = sections('imaging', 'lab', 'exam', 'review-of-systems', 'instruction');
const ofMother = /^(?:mother|maternal|mum|mom)\b/i;
const ofBirth =
  /\b(?:newborn|neonate|infant|baby (?:is|was|well|boy|girl|born|cried|had|has|did)|term (?:male|female|boy|girl|infant|baby)|apgars?|birth ?weight)\b/i;

/** The history code that a relative's or a past disease stands for. */
const addHistory = (sheet: Worksheet, mention: AssertedMention): void => {
  const { code, assertion } = mention;
  if (assertion === 'family') {
    // What the mother of a newborn has is told for the child's sake, and is no disease that runs in the family.
    if (ofMother.test(mention.trigger) && ofBirth.test(sheet.document.text)) return;
    const to = isFamilyHistory(code) ? code : convert(familyHistory, code);
    if (to !== undefined)
      addAs(sheet, mention, to, 0.5, ['a relative has it, which Z80-Z84 report (I.C.21.c.4)']);
  } else if (assertion === 'historical' && !reports.has(mention.sentence.section.kind)) {
    const to = convert(personalHistory, code);
    if (to !== undefined)
      addAs(sheet, mention, to, 0.6, ['it is past, which history codes report (I.C.21.c.4)']);
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

/** "10 days out from appendectomy for perforated appendicitis": what an operation was for is over, injuries in their healing apart. */
const operatedFor =
  /\b(?:out from|after|following|s\/p|status post|since|post|underwent|undergone|had)\b[^.;\n]{0,48}?\b(?:(?!trache|gastrost|jejun|nephrost|cystost)\w+(?:ectomy|otomy|ostomy|plasty)|surgery|repair|resection|operation|A?PR|TAH|BSO|TURP)\b[^.;,\n]{0,16}? (?:for|secondary to|due to|because of) (?:an? |his |her |the )?(?:\w+ ){0,2}$/i;

/** "following umbilical hernia repair": the disease stands in the name of the operation that ended it. */
const namesOperation =
  /^\s*(?:mesh |patch |laparoscopic |open |and |surgical )*(?:repair|hernioplasty|herniorrhaphy|excision|resection|removal|ablation)\b/i;
const afterwards = /\b(?:following|after|since|post|s\/p|status post|from)\b[^.;\n]{0,40}$/i;

const operationName = (
  sheet: Worksheet,
  { code, sentence, start, end, assertion }: AssertedMention,
): boolean =>
  (assertion === 'present' || assertion === 'historical') &&
  illness(code) &&
  namesOperation.test(sheet.document.text.slice(end, end + 40)) &&
  (assertion === 'historical' ||
    afterwards.test(sheet.document.text.slice(Math.max(sentence.start, start - 60), start)));

const treatedBefore = (sheet: Worksheet, { code, sentence, start, assertion }: AssertedMention): boolean =>
  (assertion === 'historical' || (sheet.setting === 'outpatient' && assertion === 'present')) &&
  illness(code) &&
  operatedFor.test(sheet.document.text.slice(Math.max(sentence.start, start - 120), start));

const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
const fixed =
  /\b(?:fixation|ORIF|CRPP|ex-?fix|external fixator|pinning|nailing|plating|reduction|(?:non-?operative|conservative|closed) (?:management|treatment))\b/i;
/** Where a visit says what it is for and what came of it. */
const visitTells = sections('complaint', 'assessment', 'diagnosis');

/** "S/p ORIF of the right tibial plateau fracture" as the reason for a visit: the fracture is in its healing, not past (I.C.19.a). */
const inHealing = (sheet: Worksheet, { code, sentence, start, end, assertion }: AssertedMention): boolean =>
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
const pastStroke = (sheet: Worksheet, { code, sentence, assertion }: AssertedMention): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'present' &&
  stroke(code) &&
  ['history', 'other', 'past', 'complaint'].includes(sentence.section.kind) &&
  !strokeNow.test(sentence.text);

/** An order not to resuscitate is in force wherever it is written down; what a birth did to the mother is hers. */
const holdsAnyway = (read: AssertedMention): boolean =>
  isOfBirth(read) ||
  (read.code === 'Z66' &&
    read.assertion === 'hypothetical' &&
    read.trigger === read.sentence.section.heading);

const overInStay = /^(?:since resolved|resolved|recovered fully|fully recovered|recovered)$/i;
const ofStay = sections(listed, 'course', 'condition', 'other');

/** "AKI from ATN: dialysis for two days, recovered": what was treated and ended in a stay is coded with it (III). */
const endedInStay = (sheet: Worksheet, { assertion, trigger, sentence }: AssertedMention): boolean =>
  sheet.setting === 'inpatient' &&
  assertion === 'historical' &&
  overInStay.test(trigger) &&
  ofStay.has(sentence.section.kind);

/** Puts one judged mention on the sheet, as itself, as history, or among what was considered. */
const entryHead = /(?:^|\n|[.;]\s)\s*(?:[-*•#]\s*|\(?\d{1,2}[.)]\s*)?(?:[\p{L}-]+ ){0,2}$/u;

/** "Fatigue: thyroid disease possible": a symptom that heads an entry is there; what it may come of is doubted (IV.H). */
const headsDoubts = (sheet: Worksheet, { code, assertion, sentence, start, end }: AssertedMention): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'uncertain' &&
  symptom(code) &&
  listed.has(sentence.section.kind) &&
  /^\s*(?::|\s[-–—]\s)/.test(sheet.document.text.slice(end, end + 4)) &&
  entryHead.test(sheet.document.text.slice(Math.max(0, start - 40), start));

export const admit = (sheet: Worksheet, read: AssertedMention): void => {
  const mention: AssertedMention =
    holdsAnyway(read) || endedInStay(sheet, read) || headsDoubts(sheet, read)
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
    code.startsWith('F17') &&
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
