import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { dropMisreadStreptococci } from './streptococci.ts';

const bornHere =
  /\b(?:inborn|born (?:here|at this hospital|in this hospital)|(?:delivered|born)\b[^.;\n]{0,40}\b(?:here|(?:at|in) this hospital))/i;
const bornElsewhere = /\b(?:out-?born|referred from|transferred (?:in )?from|born at home)\b/i;
const bornByCesarean = /\b(?:LSCS|c(?:a?e)sar[ei]an|C-?section)\b/i;
const twin = /\btwins?\b/i;

/** "Sepsis was suspected … ruled out": a condition of the newborn that was looked for and not found (I.C.16.b). */
const suspectedNotFound: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:sepsis|infection|meningitis)\b[^.;\n]{0,24}\b(?:ruled out|excluded|not (?:found|confirmed|proven))|\b(?:suspected|presumed|possible|risk of|r\/o|rule out)\b[^.;\n]{0,24}\b(?:sepsis|infection)\b(?=[\s\S]{0,260}\b(?:ruled out|sterile|no growth|negative|stopped)\b)/i,
    'Z05.1',
  ],
];
const infection = codeSet('P36 P35 P37 P38 P39 A40 A41 P23 J13-J18');

const gestation =
  /\b(?:GA|gestation(?:al age)?|POG)\b[^.;\n\d]{0,16}([23]\d)\s*(?:\+\s*\d\s*)?(?:wks?|weeks?|w\b|\/40)|\b([23]\d)\s*(?:\+\s*\d\s*)?(?:wks?|weeks?)(?:[ -]of)?[ -]?(?:gestation|GA)?\b/i;
const preterm = /\b(?:pre-?term|premature|prematurity)\b/i;
const birthWeight =
  /\b(?:BW|B\.?\s?wt\.?|birth ?weight)\b[^.;\n\d]{0,12}(?:(\d(?:\.\d{1,3})?)\s*kgs?|(\d,?\d{3}|\d{3})\s*(?:g|gms?|grams?))\b/i;
const lowWeight = /\b(?:(?:very |extremely )?low birth ?weight|V?LBW|ELBW)\b/i;
const distressSyndrome = /\b(?:respiratory distress syndrome|RDS|hyaline membrane disease)\b/i;

/** P07.2 and P07.3 by completed weeks (I.C.16.d). */
const byWeeks = (weeks: number): string | null => {
  if (weeks >= 37) return null;
  if (weeks >= 28) return `P07.3${weeks - 27}`;
  return `P07.2${weeks < 23 ? 1 : weeks - 21}`;
};

/** P07.0 and P07.1 by grams (I.C.16.d): the upper end of each band. */
const weightBands = [
  [500, 'P07.01'],
  [750, 'P07.02'],
  [1000, 'P07.03'],
  [1250, 'P07.14'],
  [1500, 'P07.15'],
  [1750, 'P07.16'],
  [2000, 'P07.17'],
  [2500, 'P07.18'],
] as const;

const isoimmunizations: readonly (readonly [RegExp, string])[] = [
  [/(?<!no )\bABO (?:incompatib\w+|iso-?immuni\w+)/i, 'P55.1'],
  [/(?<!no )\bRh (?:incompatib\w+|iso-?immuni\w+)/i, 'P55.0'],
];

/** What other chapters name and chapter 16 has a code for: by default it comes from the birth process (I.C.16.a.5). */
export const perinatal = (
  [
    ['E16.1 E16.2', 'P70.4'],
    ['A41.01 A41.02', 'P36.2'],
    ['A41.51', 'P36.4'],
    ['A40.1', 'P36.0'],
    ['A41.4', 'P36.5'],
    ['A41.3 A41.5 A41.8', 'P36.8'],
    ['A40 A41', 'P36.9'],
    ['J12-J18', 'P23.9'],
    ['N39.0', 'P39.3'],
    ['R17 E80.6', 'P59.9'],
    ['R56.9', 'P90'],
    ['E83.51', 'P71.1'],
    ['E87.1', 'P74.22'],
    ['E87.0', 'P74.21'],
    ['D64.9', 'P61.4'],
    ['D69.6', 'P61.0'],
    ['R63.3', 'P92.9'],
    ['S42.0', 'P13.4'],
    ['S72', 'P13.2'],
    ['S42.2 S42.3 S52 S82', 'P13.3'],
    ['S02', 'P13.0'],
  ] as const
).map(([set, code]) => [codeSet(set), code] as const);

/** Applies chapter 16 to the record of a newborn: birth, prematurity, weight; and nothing of the mother's. */
export const codeNewborn = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  for (const mothers of sheet.find(codeSet('O Z34 Z37 Z3A Z79 Z80-Z84')))
    sheet.consider(mothers, 'The mother has it, and this is the record of her newborn (I.C.16.a).');
  dropMisreadStreptococci(sheet);
  const add = (code: string | null, match: RegExpExecArray | null, reason: string, weight = 0.85): void => {
    if (code === null || match === null) return;
    sheet.add({
      code,
      evidence: [sheet.quote(match.index, match.index + match[0].length)],
      weight,
      section: null,
      reasons: [reason],
      order: match.index,
    });
  };
  const here = bornElsewhere.test(text) ? null : bornHere.exec(text);
  const place = `${twin.test(text) ? '3' : '0'}${bornByCesarean.test(text) ? '1' : '0'}`;
  add(
    `Z38.${place}`,
    here,
    'the birth is coded once, on the record of the stay it happened in (I.C.16.a.2)',
    1,
  );
  if (!sheet.has(infection))
    for (const [words, code] of suspectedNotFound)
      add(
        code,
        words.exec(text),
        'what was suspected in the newborn and not found is reported as observation (I.C.16.b)',
        0.7,
      );
  const weeks = gestation.exec(text);
  const byGestation = byWeeks(Number(weeks?.[1] ?? weeks?.[2] ?? 40));
  if (byGestation !== null)
    for (const open of sheet.find(codeSet('P07.20 P07.30'))) sheet.candidates.delete(open.code);
  if (preterm.test(text))
    add(byGestation, weeks, 'the weeks of a preterm newborn choose the code (I.C.16.d)');
  const weight = birthWeight.exec(text);
  const grams =
    weight?.[1] === undefined ? Number(weight?.[2]?.replace(',', '') ?? 0) : Number(weight[1]) * 1000;
  const band = weightBands.find(([below]) => grams < below)?.[1];
  if (weight !== null && band !== undefined && (preterm.test(text) || lowWeight.test(text))) {
    for (const open of sheet.find(codeSet('P07.0 P07.1'))) sheet.candidates.delete(open.code);
    add(band, weight, 'the weight at birth chooses the code (I.C.16.d)');
  }
  for (const [words, code] of isoimmunizations)
    add(code, words.exec(text), 'the blood groups of mother and newborn do not agree (P55)', 0.75);
  for (const distress of sheet.find(codeSet('R06.03 P22.9 J80')))
    if (distressSyndrome.test(text))
      sheet.combine('P22.0', [distress], 'the syndrome of a newborn is coded in chapter 16 (I.C.16.a.5)');
  for (const [elsewhere, code] of perinatal)
    for (const candidate of sheet.find(elsewhere))
      sheet.combine(
        code,
        [candidate],
        'a newborn’s condition is coded in chapter 16 by default (I.C.16.a.5)',
      );
};
