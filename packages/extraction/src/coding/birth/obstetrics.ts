import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { spokenOf } from '../admit/not-undertaken.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { birth, outcomeOf, stillbirth } from './births.ts';
import { addComplicating } from './complicating.ts';
import { toChapter15 } from './in-chapter-15.ts';
import { addAgeOfMother, addPretermLabor, chooseByTime } from './labor.ts';
import { addPerinealTear } from './perineal-tears.ts';
import { type Pregnancy, readPregnancy } from './pregnancy.ts';
import { addRoutinePrenatal } from './routine-prenatal.ts';
import { dropMisreadStreptococci } from './streptococci.ts';
import { nameTimes } from './time-of-pregnancy.ts';
import { codeIncidentalPregnancy, nameComplications } from './told-of-pregnancy.ts';

const addCode = (sheet: Worksheet, code: string, from: Candidate, reason: string): void => {
  sheet.add({
    code,
    evidence: [...from.evidence],
    weight: from.weight,
    section: from.section,
    reasons: [reason],
    order: from.order - 1,
  });
};

const insulin =
  /\b(?:insulin|NPH|actrapid|insulatard|mixtard|lispro|aspart|glargine|detemir|levemir|lantus|novo ?rapid|humalog|humulin)\b/i;
const mayTakeInsulin = gateBefore(insulin);
const oralDrug = /\b(?:metformin|glyburide|glibenclamide|OHAs?|oral (?:agents?|hypogly\w+))\b/i;

/** Gestational diabetes by when and how it is controlled (I.C.15.i): insulin is part of the code. */
const refineGestationalDiabetes = (sheet: Worksheet, { delivered, puerperal }: Pregnancy): void => {
  const found = sheet.first(codeSet('O24.4'));
  if (found === undefined) return;
  const { text } = sheet.document;
  // "If fasting is over 95, will start insulin" controls nothing yet.
  const given = sheet.document
    .opening(mayTakeInsulin)
    .some(
      ({ text: said }) =>
        insulin.test(said) && !/\b(?:if|will|may|might|consider\w*|unless|no|not)\b/i.test(said),
    );
  const control = given ? '4' : oralDrug.test(text) ? '5' : /\b(?:diet|A1)\b/i.test(text) ? '0' : '9';
  sheet.combine(
    `O24.4${delivered ? 2 : puerperal ? 3 : 1}${control}`,
    [found],
    'the control of gestational diabetes is part of its code (I.C.15.i)',
  );
};

const previousCesarean =
  /\b(?:previous|prev|prior|h\/o|post|[12])\s+(?:\d\s+|one\s+|two\s+|prev(?:ious)?\s+|prior\s+)*(?:(LSCS|LTCS|lower segment|low(?:er)?[- ]transverse)|c(?:a?e)sar[ei]ans?|C-?sections?|CS\b)(?!\s+(?:for .{3,24} )?(?:under|done|today))/i;
const scarOfTrial = /\b(?:TOLAC|VBAC|trial of (?:labou?r|scar) after|scarred uterus|uterine scar)\b/i;
const mayBeScarred = gateBefore(previousCesarean, scarOfTrial);

/** A uterine scar that this pregnancy is cared for with (O34.21); the section itself is past. */
const addPreviousCesarean = (sheet: Worksheet): void => {
  if (sheet.has(codeSet('O34.21'))) return;
  const found: {
    readonly sentence: Sentence;
    readonly start: number;
    readonly end: number;
    readonly low: boolean;
  }[] = [];
  for (const sentence of sheet.document.opening(mayBeScarred)) {
    if (sentence.section.kind === 'header' || sentence.section.kind === 'family') continue;
    const match = previousCesarean.exec(sentence.text) ?? scarOfTrial.exec(sentence.text);
    if (match === null || /^1 c/i.test(match[0])) continue;
    const start = sentence.start + match.index;
    found.push({ sentence, start, end: start + match[0].length, low: match[1] !== undefined });
  }
  const first = found[0];
  if (first === undefined) return;
  sheet.add({
    code: first.low ? 'O34.211' : 'O34.219',
    // All that names it: one may be what the delivery was for.
    evidence: found.map(({ start, end }) => sheet.quote(start, end)),
    weight: 0.8,
    section: first.sentence.section,
    reasons: ['care for the scar of a previous cesarean delivery is coded in this pregnancy (O34.21)'],
    order: first.start,
  });
};

const streptococcus = gated(
  /\b(?:GBS|group B strep\w*)(?: (?:status|swab|screen|culture|colonis\w*|coloniz\w*|carri\w*))*[ :]*(?:positive|\+(?:ve)?|carrier|colonis\w*|coloniz\w*)|\b(?:GBS|group B strep\w*)\b[^.;\n]{0,32}\bcarrier\b|\bGBS (?:found|isolated|grown|detected)\b(?![^.;\n]{0,40}\bnot?\b)/i,
);

/** A carrier of group B streptococci, by whether she was delivered in this stay (O99.82). */
const addCarrier = (sheet: Worksheet, { delivered }: Pregnancy): void => {
  dropMisreadStreptococci(sheet);
  const match = sheet.document.find(streptococcus);
  const anchor = sheet.first(codeSet('O'));
  if (match === null || anchor === undefined) return;
  for (const other of sheet.find(codeSet('O99.82'))) sheet.candidates.delete(other.code);
  const evidence = [sheet.quote(match.index, match.index + match[0].length)];
  addCode(
    sheet,
    delivered ? 'O99.824' : 'O99.820',
    { ...anchor, evidence, order: match.index, weight: 0.7 },
    'that she carries group B streptococci is reported with the pregnancy (O99.82)',
  );
};

const sterilized =
  /\b(?:(?:bilateral )?tubal (?:ligation|occlusion|sterili[sz]ation)|BTL|tubectomy|(?:female )?sterili[sz]ation|(?:bilateral )?salpingectom\w+ for (?:sterili[sz]ation|contraception)|Pomeroy)\b/i;
const maySterilize = gateBefore(sterilized);
const notSterilized =
  /\b(?:declin\w*|refus\w*|not (?:willing|done|wish\w*)|previous|h\/o|history|counsel\w*|offer\w*|discuss\w*|plan\w*|after|ligated in)\b/i;

/** A sterilization in the stay of the delivery (Z30.2). */
const addSterilization = (sheet: Worksheet, asserter: Asserter, { delivered }: Pregnancy): void => {
  if (!delivered) return;
  for (const sentence of sheet.document.opening(maySterilize)) {
    if (['past', 'family', 'instruction', 'header'].includes(sentence.section.kind)) continue;
    const match = sterilized.exec(sentence.text);
    if (match === null || notSterilized.test(sentence.text.slice(Math.max(0, match.index - 40), match.index)))
      continue;
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    if (asserter.judge(sentence, span).assertion !== 'present') continue;
    if (spokenOf(sheet.document.text, { ...span, sentence }) !== null) continue;
    sheet.add({
      code: 'Z30.2',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.7,
      section: sentence.section,
      reasons: ['she was sterilized in this stay (I.C.21.c.11)'],
      order: 600_000 + span.start,
    });
    return;
  }
};

const normal = gated(
  /\b(?:(?:normal|uncomplicated|spontaneous|full[- ]term)(?: (?:vaginal|normal|spontaneous))* (?:delivery|birth)|FTND|FTNVD|SVD|NVD|NSVD)\b/i,
);

/** A delivery of which chapter 15 tells nothing else (O80, I.C.15.n). */
const addNormalDelivery = (sheet: Worksheet, { weeks, delivered }: Pregnancy): void => {
  if (!delivered || (weeks ?? 40) < 37 || sheet.has(codeSet('O'))) return;
  const match = sheet.document.find(normal);
  if (match === null || outcomeOf(sheet.document.text) !== 'Z37.0') return;
  sheet.add({
    code: 'O80',
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: 0.85,
    section: null,
    reasons: ['nothing else of chapter 15 is told of this delivery (I.C.15.n)'],
    order: match.index,
  });
};

const abortive = codeSet('O00-O08 Z33.2');

/** Weeks of gestation and outcome of the delivery, beside a code of chapter 15 (I.C.21.c.11, I.C.15.b.5). */
const addWeeksAndOutcome = (sheet: Worksheet, { weeks, delivered, at }: Pregnancy): void => {
  const anchor = sheet.first(codeSet('O'));
  if (anchor === undefined || sheet.has(abortive)) return;
  const said = {
    ...anchor,
    evidence: [sheet.quote(at.start, at.end)],
    order: anchor.order + 100_000,
    weight: 0.85,
  };
  if (weeks !== null)
    addCode(
      sheet,
      `Z3A.${String(weeks).padStart(2, '0')}`,
      said,
      'weeks of gestation are reported with chapter 15 (I.C.21.c.11)',
    );
  const { text } = sheet.document;
  const outcome = delivered ? outcomeOf(text) : null;
  if (outcome === null) return;
  const born = birth.exec(text) ?? stillbirth.exec(text);
  const quote = born === null ? said.evidence : [sheet.quote(born.index, born.index + born[0].length)];
  addCode(
    sheet,
    outcome,
    { ...said, evidence: quote },
    'the outcome of delivery is reported on the record of the mother (I.C.15.b.5)',
  );
};

/** "P2, both normal deliveries" of a woman who is not pregnant tells no delivery of this encounter (I.C.15.n). */
const dropPastDeliveries = (sheet: Worksheet): void => {
  for (const told of sheet.find(codeSet('O80 O82')))
    if (told.section === null || !listed.has(told.section.kind))
      sheet.consider(told, 'The delivery was another encounter (I.C.15.n).');
};

/** Applies chapter 15: trimester, gestational control, complicating conditions, weeks of gestation, outcome of delivery. */
export const codePregnancy = (sheet: Worksheet, asserter: Asserter): void => {
  const pregnancy = readPregnancy(sheet, asserter);
  if (pregnancy === null) dropPastDeliveries(sheet);
  if (pregnancy === null || codeIncidentalPregnancy(sheet)) return;
  if (pregnancy.delivered) addPerinealTear(sheet, asserter);
  nameTimes(sheet, pregnancy);
  chooseByTime(sheet, pregnancy);
  addPretermLabor(sheet, asserter, pregnancy);
  refineGestationalDiabetes(sheet, pregnancy);
  if (!pregnancy.puerperal) addPreviousCesarean(sheet);
  addCarrier(sheet, pregnancy);
  addAgeOfMother(sheet, pregnancy);
  addSterilization(sheet, asserter, pregnancy);
  // The index of a pregnant body says nothing of its fat (I.C.21.c.3); what pre-eclampsia began as is part of it (O14).
  if (!pregnancy.puerperal)
    for (const candidate of sheet.find(codeSet('Z68')))
      sheet.consider(candidate, 'The body mass index is not coded in a pregnancy (I.C.21.c.3).');
  if (sheet.has(codeSet('O14')))
    for (const candidate of sheet.find(codeSet('O13')))
      sheet.consider(
        candidate,
        'It is the pre-eclampsia that was found, coded as such (O13 is without proteinuria).',
      );
  toChapter15(sheet, pregnancy);
  addComplicating(sheet, pregnancy);
  nameComplications(sheet, asserter, pregnancy);
  addNormalDelivery(sheet, pregnancy);
  addWeeksAndOutcome(sheet, pregnancy);
  addRoutinePrenatal(sheet, pregnancy);
};
