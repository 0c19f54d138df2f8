import type { Concept } from '@ohm/terminology';
import type { Asserter } from '../../assertion/assert.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { dropMisreadStreptococci } from './streptococci.ts';

/** A pregnancy as the note tells it: weeks at delivery or now, and whether she was delivered in this stay. */
interface Pregnancy {
  readonly weeks: number | null;
  readonly delivered: boolean;
  /** What says so. */
  readonly at: { readonly start: number; readonly end: number };
}

export const weeksPattern =
  /\b(?:POG|GA|gestation(?:al age)?|EGA|period of gestation|pregnan\w*|delivery|delivered|gravid\w*|IUP)\b[^.;\n]{0,24}?\b([1-4]\d)\s*(?:\+\s*\d|wks?|weeks?|w\b|\/40)[^.;,\n]{0,8}|\b([1-4]\d)\s*(?:\+\s*\d\s*)?(?:wks?|weeks?)[^.;,\n]{0,16}?\b(?:POG|gestation|pregnan\w*|gravid|IUP)\b|\b([1-4]\d)w(?:ks?)?\s?\d?d?\b|\b(?:at\s+|G\s?\d\s?P\s?\d[^.;\n]{0,24}?)([1-4]\d)\s*(?:\+\s*\d\s*)?(?:wks?|weeks?)\b/gi;
const infant = '(?:female|male|girl|boy|baby|infant|newborn|neonate|son|daughter)';
/** What is said of an infant that lives; of a stillborn one it is not. */
const alive = String.raw`(?:(?:viable|vigorous|healthy|single|term|preterm|live|living|alive|well|active|(?:live ?)?born|\d+ g) )*`;
export const birth = new RegExp(
  String.raw`\b(?:live|living)\s+(?:born\s+)?(?:(?:term|preterm|single)\s+)?${infant}\b|\b(?:delivery|birth|delivered)\b(?:,? (?:vertex|cephalic|spontaneously|vaginally|breech)\b)*,? (?:of )?(?:an? )?${alive}${infant}\b(?! (?:in|at .{1,24} in) (?:19|20)\d\d)|\b(?:live ?born ${infant}|single live ?born)\b|\b(?:both|twins?)\b[^.;]{0,24}\bliveborn\b`,
  'i',
);
export const obstetricWords =
  /\b(?:antenatal|deliver(?:y|ed)|gestation|labou?r|primigravida|gravida|LMP|EDD|G\d\s?P\d|LSCS|trimester|pregnan(?:t|cy)|fetus|foetus)\b/i;

/** Reads the pregnancy of a note, or null where no pregnancy is under way. */
const readPregnancy = (sheet: Worksheet, asserter: Asserter): Pregnancy | null => {
  const { text } = sheet.document;
  if (!sheet.document.speaksOf('obstetric') || !obstetricWords.test(text)) return null;
  let weeks: number | null = null;
  let at: Pregnancy['at'] | null = null;
  let delivered = false;
  for (const sentence of sheet.document.sentences) {
    const { kind } = sentence.section;
    if (kind === 'past' || kind === 'family' || kind === 'instruction' || !sentence.speaksOf('gestation'))
      continue;
    const words = sentence.text;
    const born = birth.exec(words);
    if (born !== null) {
      delivered = true;
      at ??= { start: sentence.start + born.index, end: sentence.start + born.index + born[0].length };
    }
    for (const match of words.matchAll(weeksPattern)) {
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].trimEnd().length };
      const { assertion } = asserter.judge(sentence, span);
      const value = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
      if (assertion !== 'present' || value < 8 || value > 42 || value < (weeks ?? 0)) continue;
      weeks = value;
      at = span;
    }
  }
  return at === null ? null : { weeks, delivered, at };
};

/** Conditions that chapter 15 reports first (I.C.15.a.1; tobacco I.C.15.l.2): [condition, code with its last characters left open, in childbirth]. */
const complicating: readonly (readonly [CodeSet, string, string])[] = (
  [
    // Blood lost at the birth is an anemia of the puerperium, what was there before is one of childbirth.
    ['D62', 'O99.01', 'O90.81'],
    ['D50-D61 D63 D64', 'O99.01', 'O99.02'],
    ['E00-E07 E50-E64 E70-E89', 'O99.28', 'O99.284'],
    ['E66', 'O99.21', 'O99.214'],
    ['F17', 'O99.33', 'O99.334'],
    ['F20-F53', 'O99.34', 'O99.344'],
    ['J40-J47 J00-J22', 'O99.51', 'O99.52'],
    ['I10', 'O10.01', 'O10.02'],
    ['E11', 'O24.11', 'O24.12'],
    ['E10', 'O24.01', 'O24.02'],
    ['N39.0', 'O23.4', 'O23.4'],
    ['N10 N11 N12', 'O23.0', 'O23.0'],
    ['N30', 'O23.1', 'O23.1'],
  ] as const
).map(([set, code, childbirth]) => [codeSet(set), code, childbirth] as const);

const trimesterOf = (weeks: number): 1 | 2 | 3 => (weeks < 14 ? 1 : weeks < 28 ? 2 : 3);
const ordinals = { 1: 'first', 2: 'second', 3: 'third' } as const;

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

const insulin = /\b(?:insulin|actrapid|insulatard|mixtard|lispro|aspart|glargine|detemir)\b/i;
const oralDrug = /\b(?:metformin|glyburide|glibenclamide)\b/i;

/** Gestational diabetes by when and how it is controlled (I.C.15.i): insulin is part of the code. */
const refineGestationalDiabetes = (sheet: Worksheet, delivered: boolean): void => {
  const found = sheet.first(codeSet('O24.4'));
  if (found === undefined) return;
  const { text } = sheet.document;
  // "If fasting is over 95, will start insulin" controls nothing yet.
  const given = sheet.document.sentences.some(
    (sentence) =>
      insulin.test(sentence.text) &&
      !/\b(?:if|will|may|might|consider\w*|unless|no|not)\b/i.test(sentence.text),
  );
  const control = given ? '4' : oralDrug.test(text) ? '5' : /\bdiet\b/i.test(text) ? '0' : '9';
  sheet.combine(
    `O24.4${delivered ? 2 : 1}${control}`,
    [found],
    'the control of gestational diabetes is part of its code (I.C.15.i)',
  );
};

const previousCesarean =
  /\b(?:previous|prev|prior|h\/o|post)\s+(?:\d\s+|one\s+|two\s+)?(?:(LSCS|lower segment)|c(?:a?e)sar[ei]an|C-?section|CS\b)/i;

/** A uterine scar that this pregnancy is cared for with (O34.21); the section itself is past. */
const addPreviousCesarean = (sheet: Worksheet): void => {
  if (sheet.has(codeSet('O34.21'))) return;
  for (const sentence of sheet.document.sentences) {
    if (sentence.section.kind === 'header' || sentence.section.kind === 'family') continue;
    const match = previousCesarean.exec(sentence.text);
    if (match === null) continue;
    const start = sentence.start + match.index;
    sheet.add({
      code: match[1] === undefined ? 'O34.219' : 'O34.211',
      evidence: [sheet.quote(start, start + match[0].length)],
      weight: 0.8,
      section: sentence.section,
      reasons: ['care for the scar of a previous cesarean delivery is coded in this pregnancy (O34.21)'],
      order: start,
    });
    return;
  }
};

const streptococcus =
  /\b(?:GBS|group B strep\w*)(?: (?:status|swab|screen|culture|colonis\w*|coloniz\w*|carri\w*))*[ :]*(?:positive|\+(?:ve)?|carrier|colonis\w*|coloniz\w*)|\bGBS (?:found|isolated|grown|detected)\b(?![^.;\n]{0,40}\bnot?\b)/i;

/** A carrier of group B streptococci, by whether she was delivered in this stay (O99.82). */
const addCarrier = (sheet: Worksheet, delivered: boolean): void => {
  const { text } = sheet.document;
  dropMisreadStreptococci(sheet);
  const match = streptococcus.exec(text);
  const anchor = sheet.first(codeSet('O'));
  if (match === null || anchor === undefined) return;
  const evidence = [sheet.quote(match.index, match.index + match[0].length)];
  addCode(
    sheet,
    delivered ? 'O99.824' : 'O99.820',
    { ...anchor, evidence, order: match.index, weight: 0.7 },
    'that she carries group B streptococci is reported with the pregnancy (O99.82)',
  );
};

/** Codes below one that differ in the time of the pregnancy: its siblings, or those of the code above its fetus. */
const timesOf = (
  sheet: Worksheet,
  code: string,
): { readonly own: string; readonly siblings: readonly Concept[] } => {
  const parent = sheet.lookup(code)?.parent;
  const level = parent == null ? null : sheet.lookup(/X\d$/.test(code) ? code.slice(0, -2) : code);
  const siblings = sheet.lookup(level?.parent?.code ?? parent?.code ?? '')?.children ?? [];
  if (siblings.length > 0) return { own: level?.code ?? code, siblings };
  // A release without categories (the vocabulary alone): codes that differ in the last character.
  const neighbours = [...'012345'].flatMap((last) => sheet.lookup(`${code.slice(0, -1)}${last}`) ?? []);
  return { own: code, siblings: neighbours };
};

/** In the stay of the delivery "complicating childbirth" where the category has it, else the trimester (I.C.15.a.3). */
const nameTime = (sheet: Worksheet, candidate: Candidate, trimester: 1 | 2 | 3, delivered: boolean): void => {
  if (!/trimester/i.test(candidate.display)) return;
  const open = /unspecified trimester/i.test(candidate.display);
  if (!open && !delivered) return;
  const { own, siblings } = timesOf(sheet, candidate.code);
  const named = (words: string) => siblings.find(({ display }) => display.toLowerCase().includes(words));
  const inBirth = delivered ? named('complicating childbirth') : undefined;
  const better = inBirth ?? (open ? named(`${ordinals[trimester]} trimester`) : undefined);
  if (better === undefined) return;
  sheet.combine(
    candidate.code.replace(own, better.code),
    [candidate],
    inBirth === undefined
      ? 'the trimester follows from the weeks of gestation (I.C.15.a.3)'
      : 'she was delivered in this stay, so it complicates childbirth (I.C.15.a.3)',
  );
};

/** Applies chapter 15: trimester, gestational control, complicating conditions, weeks of gestation, outcome of delivery. */
export const codePregnancy = (sheet: Worksheet, asserter: Asserter): void => {
  const pregnancy = readPregnancy(sheet, asserter);
  if (pregnancy === null) return;
  const { weeks, delivered, at } = pregnancy;
  const trimester = weeks === null ? (delivered ? 3 : null) : trimesterOf(weeks);
  if (trimester !== null)
    for (const candidate of sheet.find(codeSet('O'))) nameTime(sheet, candidate, trimester, delivered);
  refineGestationalDiabetes(sheet, delivered);
  addPreviousCesarean(sheet);
  addCarrier(sheet, delivered);
  // The index of a pregnant body says nothing of its fat (I.C.21.c.3); what pre-eclampsia began as is part of it (O14).
  for (const candidate of sheet.find(codeSet('Z68')))
    sheet.consider(candidate, 'The body mass index is not coded in a pregnancy (I.C.21.c.3).');
  if (sheet.has(codeSet('O14')))
    for (const candidate of sheet.find(codeSet('O13')))
      sheet.consider(
        candidate,
        'It is the pre-eclampsia that was found, coded as such (O13 is without proteinuria).',
      );
  for (const [set, open, childbirth] of complicating)
    for (const candidate of sheet.find(set)) {
      const code = delivered ? childbirth : `${open}${trimester ?? 0}`;
      addCode(
        sheet,
        code,
        candidate,
        'conditions that complicate a pregnancy are reported from chapter 15 first (I.C.15.a.1)',
      );
      if (/^(I10|E1[01]|N39)/.test(candidate.code) && sheet.candidates.has(code) && candidate.code === 'I10')
        sheet.candidates.delete(candidate.code);
    }
  const anchor = sheet.first(codeSet('O'));
  if (anchor === undefined) return;
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
  if (!delivered) return;
  const born = birth.exec(sheet.document.text);
  if (born === null) return;
  const twins = /\btwins?\b/i.test(sheet.document.text);
  if (twins && !/\bboth\b[^.;]{0,24}\b(?:live|alive|liveborn)/i.test(sheet.document.text)) return;
  const outcome = { ...said, evidence: [sheet.quote(born.index, born.index + born[0].length)] };
  addCode(
    sheet,
    twins ? 'Z37.2' : 'Z37.0',
    outcome,
    'the outcome of delivery is reported on the record of the mother (I.C.15.b.5)',
  );
};
