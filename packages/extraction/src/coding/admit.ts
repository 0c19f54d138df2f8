import type { AssertedMention } from '../assertion/assert.ts';
import type { SectionKind } from '../note/headings.ts';
import { codeSet } from './code-set.ts';
import { type Conversion, chronic, familyHistory, personalHistory } from './history-tables.ts';
import { betterSibling, resolveBillable } from './specific.ts';
import { deficit, finding, listed, sign, symptom } from './symptoms.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * How much a diagnosis weighs by where it stands; sections that are absent here are no source of diagnoses (findings of
 * examination, laboratory and imaging are not coded unless the provider says what they mean, Official Guidelines III.B).
 */
export const sectionWeight: Readonly<Partial<Record<SectionKind, number>>> = {
  'principal-diagnosis': 1,
  diagnosis: 0.95,
  assessment: 0.9,
  course: 0.75,
  history: 0.6,
  other: 0.7,
  past: 0.65,
  complaint: 0.55,
  'problem-list': 0.5,
  condition: 0.5,
  procedure: 0.5,
  social: 0.5,
};

/** What a social history may say. */
const social = codeSet('F10-F19 Z72 Z77 Z87.891 Z63 Z59 Z56 Z60.4');
const anywhere = codeSet('Z17 Z53 Z30.2 Z60 Z63 Z28');
const operative = codeSet('Z53 Z30 K O');
/** Its own words say "previous". */
const previousDelivery = codeSet('O34.2 I25.2');
const obstetric = codeSet('O');
const neoplasm = codeSet('C');
const isFamilyHistory = codeSet('Z80-Z84');
/** What is true of a patient wherever in a note it stands. */
const status = codeSet('Z16 Z21 Z66 Z79 Z85-Z99 Z3A Z37 Z68');
/** Procedures and encounters: their words stand in every plan and advice, so only a visit's reason or course counts. */
const encounter = codeSet('Z00-Z15 Z17-Z20 Z22-Z36 Z38-Z59 Z61-Z65 Z67 Z69-Z71 Z73-Z76');
/** Injuries' causes and places; the story of the injury says them. */
const external = codeSet('V00-Y99');
/** Uncertain terms that a coder of an inpatient stay codes as if established (II.H); a mere question mark isn't one. */
const establishedTerms =
  /^(probabl|likely|most likely|suspected|possible|still to be ruled out|compatible|consistent|in keeping|suggestive|presumed|indicative)/i;

const convert = (rows: readonly Conversion[], code: string): string | undefined =>
  rows.find(([covers]) => covers(code))?.[1];

/** How far from a mention a qualifier may stand, in words: further on it belongs to something else. */
const qualifierReach = 6;

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
  return around;
};

/** The code of a mention, or the sibling that its qualifiers select; for injuries at the level above the 7th character. */
const qualified = (sheet: Worksheet, code: string, around: ReadonlySet<string>): string => {
  const base =
    /^[STVWXY]/.test(code) && code.length === 8 ? (sheet.lookup(code)?.parent?.code ?? code) : code;
  return betterSibling(sheet, base, around) ?? code;
};

const addAs = (
  sheet: Worksheet,
  mention: AssertedMention,
  code: string,
  weight: number,
  reasons: string[],
): boolean => {
  const around = wordsAround(mention);
  const resolved = resolveBillable(sheet, qualified(sheet, code, around), around);
  if (resolved === null) return false;
  return (
    sheet.add({
      code: resolved.code,
      assertion: mention.assertion,
      evidence: [sheet.quote(mention.start, mention.end)],
      weight: weight * (mention.defaulted > 1 && mention.kind !== 'vocabulary' ? 0.9 : 1),
      mentions: 1,
      section: mention.sentence.section,
      reasons,
      warnings: [],
      order: mention.start,
      defaulted: resolved.defaulted || mention.defaulted > 0,
    }) !== null
  );
};

const consider = (sheet: Worksheet, mention: AssertedMention, reason: string): void => {
  const detail = sheet.lookup(mention.code);
  if (detail === null || !/^[A-U]/.test(mention.code)) return;
  sheet.considered.push({
    code: detail.code,
    display: detail.display,
    assertion: mention.assertion,
    evidence: [sheet.quote(mention.start, mention.end)],
    reason,
  });
};

/** Where an outpatient note tells what the patient came with; coded when nothing explains it (IV.D). */
const complaintLike: ReadonlySet<SectionKind> = new Set(['complaint', 'history', 'other']);

/** Diseases that notes name for their vaccine: "flu and PCV20 given last month". */
const vaccinated = codeSet('J09-J11 A08.0 A33-A37 A80 B01 B02 B05 B06 B15-B19 B26 U07.1');
const ofVaccines =
  /\b(?:given|received|declin\w*|refus\w*|due|utd|up to date|shots?|jabs?|boosters?|vaccin\w*|immuni[sz]\w*|PCV ?\d*|PPSV ?\d*|Tdap|DTaP|MMR|pneumovax|prevnar|shingrix)\b/i;
const ofIllness =
  /\b(?:positive|swab|test\w*|PCR|symptom\w*|exposed|exposure|infection|illness|tamiflu|oseltamivir|pneumonia|fever)\b/i;

const aboutVaccine = ({ document }: Worksheet, { start, end, sentence }: AssertedMention): boolean => {
  const near = document.text.slice(Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 40));
  return sentence.speaksOf('vaccine') && ofVaccines.test(near) && !ofIllness.test(near);
};

const unstated = codeSet('Y92.9 Y93.9 Y99.9');
/** Words for how a person feels, as against the disorder. */
const mood =
  /^(?:anxious|depressed|worried|stressed|sad|low mood|poor sleep|sleep(?:ing)? (?:problems?|difficult\w*)|disturbed sleep)$/i;

/** A sentence of running text that tells an examination. */
const examination =
  /^\W*(?:on (?:physical |clinical )?exam(?:ination)?|o\/e|p\/e|(?:physical |clinical )?exam(?:ination)? (?:shows?|showed|reveals?|revealed|today|was|is|:)|exam:|PE:|vitals?:)/i;

const toldAsExamination = ({ document }: Worksheet, { sentence, code }: AssertedMention): boolean =>
  ['other', 'history', 'complaint'].includes(sentence.section.kind) &&
  /^[A-R]/.test(code) &&
  examination.test(document.text.slice(sentence.start, sentence.start + 40));

/** "Microhematuria resolved", "palpitations and tremor gone": an outpatient visit codes what is there (IV.J). */
const isOver =
  /^(?:\s*(?:,|-|–|\(|\w+){0,3}){0,3}\s*\b(?:(?:has |have |had |is |are |now |fully |completely )*(?:resolved|gone|settled|cleared up|subsided))\b(?!\s+(?:on|with|under|by)\b)/i;

const resolvedBehind = (sheet: Worksheet, { end, sentence }: AssertedMention): string | null => {
  const behind = sheet.document.text.slice(end, Math.min(sentence.end, end + 40));
  const match = isOver.exec(behind);
  return match === null ||
    /\b(?:not|un|never|nearly|almost|partly|partially|when|once|until|if)\b/i.test(match[0])
    ? null
    : match[0].trim();
};

/** Why a section is no source of the code, or null when it is. */
const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { kind, heading } = mention.sentence.section;
  const { code } = mention;
  // What a scan of the fetus or an operation note on a delivery finds is the obstetrician's own diagnosis.
  if (obstetric(code) && ['imaging', 'procedure'].includes(kind)) return null;
  if (code === 'Z88.9') return 'no substance is named';
  if (unstated(code))
    return 'what was done and where is reported only where it is told (I.C.20.b, I.C.20.c, I.C.20.k)';
  if (mood.test(sheet.document.text.slice(mention.start, mention.end)) && !listed.has(kind))
    return 'a mood that no provider calls a disorder';
  if (/^disease in\b/i.test(sheet.document.text.slice(mention.start, mention.end)))
    return 'it tells where a disease is, not which';
  if (vaccinated(code) && aboutVaccine(sheet, mention)) return 'it is the vaccine that is spoken of';
  if (code === 'Z23') return 'no vaccine is said to be given in this encounter';
  if (kind === 'header') return 'it stands in the letterhead';
  if (
    kind === 'medication' &&
    chronic(code) &&
    /\bfor\s+$/i.test(sheet.document.text.slice(mention.start - 5, mention.start))
  )
    return null;
  if (sectionWeight[kind] === undefined && !(kind === 'exam' && /^Z(9[0-9]|79)/.test(code)))
    return `${heading || 'this section'} is no source of diagnoses`;
  if (kind === 'social' && !social(code)) return 'a social history names no diagnosis of the encounter';
  if (kind === 'past' && !chronic(code) && !status(code)) return 'past and not said to be present';
  if (kind === 'procedure' && !operative(code))
    return 'an operation note names findings, not the diagnoses of the stay';
  if (external(code) && !['history', 'complaint', 'course', 'other', ...listed].includes(kind))
    return 'not part of the story of the injury';
  if (encounter(code) && !['complaint', 'diagnosis', 'principal-diagnosis'].includes(kind) && !anywhere(code))
    return 'not what this encounter was for';
  if (toldAsExamination(sheet, mention)) return 'it is told as found on examination';
  if (sign(code) && !listed.has(kind)) return 'a finding that no provider assessed';
  if (symptom(code) && !listed.has(kind)) {
    if (
      deficit(code) &&
      (['course', 'other'].includes(kind) || (kind === 'history' && code.startsWith('R29.7')))
    )
      return null;
    if (sheet.setting === 'outpatient' && complaintLike.has(kind)) return null;
    return 'a symptom outside the list of diagnoses';
  }
  if (finding(code) && !listed.has(kind) && !['course', 'other'].includes(kind))
    return 'a finding that no provider assessed';
  return null;
};

/** What an assertion other than "present" makes of a mention: the reason not to code it, or null when it is coded. */
const objectionTo = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { code, assertion, trigger } = mention;
  const { kind } = mention.sentence.section;
  const said = trigger === '' ? '' : ` ("${trigger}")`;
  if (assertion === 'family')
    return `It is a relative's disease${said}; only the family history is coded (I.C.21.c.4).`;
  if (assertion === 'absent') return `The note denies it${said}.`;
  if (assertion === 'other-person') return `It is said of another person${said}.`;
  if (assertion === 'hypothetical') return `It is spoken of, not found${said}.`;
  if (assertion === 'uncertain') {
    if (sheet.setting === 'outpatient')
      return `Uncertain diagnoses${said} are not coded in outpatient encounters (IV.H).`;
    const strong = listed.has(kind) || (['course', 'other'].includes(kind) && establishedTerms.test(trigger));
    if (!strong || trigger === '?' || status(code))
      return `It is only asked or suspected${said}, not documented at discharge (II.H).`;
  }
  if (
    assertion === 'historical' &&
    !(chronic(code) && !neoplasm(code)) &&
    !status(code) &&
    !previousDelivery(code)
  )
    return `It is past${said}; the present illness is not coded.`;
  if (sheet.setting === 'outpatient' && assertion === 'present' && !status(code)) {
    const over = resolvedBehind(sheet, mention);
    if (over !== null) return `It is over ("${over}"); a visit codes what is there (IV.J).`;
  }
  const reason = refusal(sheet, mention);
  return reason === null ? null : `Not coded: ${reason}.`;
};

/** The history code that a relative's or a past disease stands for. */
const addHistory = (sheet: Worksheet, mention: AssertedMention): void => {
  const { code, assertion } = mention;
  if (assertion === 'family') {
    const to = isFamilyHistory(code) ? code : convert(familyHistory, code);
    if (to !== undefined)
      addAs(sheet, mention, to, 0.5, ['a relative has it, which Z80-Z84 report (I.C.21.c.4)']);
  } else if (assertion === 'historical') {
    const to = convert(personalHistory, code);
    if (to !== undefined)
      addAs(sheet, mention, to, 0.6, ['it is past, which history codes report (I.C.21.c.4)']);
  }
};

const treats =
  /\b(?:refill\w*|continue[sd]?|cont|resume[sd]?|increase[sd]?|decrease[sd]?|start(?:ed)?|restart(?:ed)?|on|takes?|taking)\b[^.;\n]{0,60}\bfor (?:his |her |the )?$/i;
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
  if (chronic(code) && treats.test(text.slice(sentence.start, start))) return true;
  const hasList = [...listed].some((one) => sheet.document.kinds.has(one));
  return (
    !hasList &&
    planHeading.test(heading) &&
    itemStart.test(text.slice(Math.max(0, start - 8), start)) &&
    /^\s*(?:[-–:,(]|\.|$|\n)/.test(text.slice(end, end + 3))
  );
};

/** "10 days out from appendectomy for perforated appendicitis": what an operation was for is over, injuries in their healing apart. */
const operatedFor =
  /\b(?:out from|after|following|s\/p|status post|since|post|underwent|had)\b[^.;\n]{0,48}?\b(?:\w+(?:ectomy|otomy|ostomy|plasty)|surgery|repair|resection|operation)\b[^.;,\n]{0,16}? for (?:an? |his |her |the )?(?:\w+ ){0,2}$/i;

const treatedBefore = (sheet: Worksheet, { code, sentence, start, assertion }: AssertedMention): boolean =>
  sheet.setting === 'outpatient' &&
  assertion === 'present' &&
  /^[A-R]/.test(code) &&
  operatedFor.test(sheet.document.text.slice(Math.max(sentence.start, start - 120), start));

/** Puts one judged mention on the sheet, as itself, as history, or among what was considered. */
export const admit = (sheet: Worksheet, mention: AssertedMention): void => {
  sheet.mentions.push(mention);
  if (treatedInPlan(sheet, mention)) {
    addAs(sheet, { ...mention, assertion: 'present' }, mention.code, 0.7, []);
    return;
  }
  if (treatedBefore(sheet, mention)) {
    consider(sheet, mention, 'It is what a past operation was for; the visit is not for it.');
    addHistory(sheet, { ...mention, assertion: 'historical' });
    return;
  }
  const { code, assertion } = mention;
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
