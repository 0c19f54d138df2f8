import { type CodeSet, codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';
import { trimesterOf } from './time-of-pregnancy.ts';

/**
 * How a category of chapter 15 says the time: `one` character (0-3 trimester, 4 childbirth, 5 puerperium); `two` for a trimester
 * (1 and its number) and one for childbirth (2) and puerperium (3); the `trimester` alone.
 */
type Form = 'one' | 'two' | 'trimester';

/** Conditions that chapter 15 reports first (I.C.15.a.1): [condition, code up to its time, how it says the time, code of its own after the birth]. */
const rows = `
  D50-D61 D63 D64 | O99.0 | two
  D65-D77 D80-D89 | O99.1 | two
  E00-E07 E15-E35 E50-E64 E70-E85 E88 E89 | O99.28 | one
  E66 | O99.21 | one
  E10 | O24.0 | two
  E11 | O24.1 | two
  F10 | O99.31 | one
  F11-F16 F18 F19 | O99.32 | one
  F17 | O99.33 | one
  F20-F52 F54-F99 | O99.34 | one
  G00-G99 | O99.35 | one
  I05-I09 I20-I25 I27 I30-I52 | O99.4 | two
  I10 | O10.0 | two
  J00-J99 | O99.5 | two
  K20-K63 K65-K68 K80-K95 | O99.6 | two
  K70-K77 | O26.6 | two
  N39.0 | O23.4 | trimester | O86.20
  N10 N11 N12 | O23.0 | trimester | O86.21
  N30 | O23.1 | trimester | O86.22
  N34 | O23.2 | trimester | O86.22
  S T07 T14 T20-T32 T36-T65 | O9A.2 | two
  A15-A19 | O98.0 | two
  A51-A53 | O98.1 | two
  B15-B19 | O98.4 | two
  B50-B64 | O98.6 | two
  B20 Z21 | O98.7 | two
  U07.1 | O98.5 | two
`;

interface Row {
  readonly from: CodeSet;
  readonly stem: string;
  readonly form: Form;
  readonly after: string | undefined;
}

const table: readonly Row[] = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [from = '', stem = '', form = 'one', after] = line.trim().split(' | ');
    return { from: codeSet(from), stem, form: form as Form, after };
  });

/** The code of chapter 15 for a condition at this time of the pregnancy. */
const codeAt = (
  { stem, form, after }: Row,
  { weeks, delivered, puerperal }: Pregnancy,
  told: boolean,
): string => {
  const trimester = weeks === null ? (delivered ? 3 : 0) : trimesterOf(weeks);
  const inTrimester = `${stem}${form === 'two' ? '1' : ''}${trimester === 0 && form === 'two' ? 9 : trimester}`;
  // An infection of the urinary tract after the birth is one of the puerperium, also where the stay is that of the birth.
  if (after !== undefined && (puerperal || told)) return after;
  if (form === 'trimester' || !(delivered || puerperal)) return inTrimester;
  if (form === 'one') return `${stem}${delivered ? 4 : 5}`;
  return `${stem}${delivered ? 2 : 3}`;
};

const abortive = codeSet('O00-O08');
/** Said of a condition, it came after the birth. */
const afterwards = /\b(?:post-?partum|post-?natal|post-?op(?:erative)?|puerperal|PPD|POD)\b[^.;\n]{0,40}$/i;
const bloodLost = codeSet('D62');
/** Codes that the combination replaces; others stay beside it to say which condition it is. */
const replaced = codeSet('I10 N39.0 N30 N34');

/** Reports conditions that complicate pregnancy, childbirth or puerperium from chapter 15 first (I.C.15.a.1). */
export const addComplicating = (sheet: Worksheet, pregnancy: Pregnancy): void => {
  const { text } = sheet.document;
  if (sheet.has(abortive)) return;
  const add = (code: string, from: (typeof found)[number]): boolean =>
    sheet.add({
      code,
      evidence: [...from.evidence],
      weight: from.weight,
      section: from.section,
      reasons: ['conditions that complicate a pregnancy are reported from chapter 15 first (I.C.15.a.1)'],
      order: from.order - 1,
    }) !== null;
  // Blood lost at the birth is an anemia of the puerperium, what was there before is one of childbirth.
  let found = sheet.find(bloodLost);
  if (pregnancy.delivered || pregnancy.puerperal) for (const candidate of found) add('O90.81', candidate);
  for (const row of table)
    for (const candidate of sheet.find(row.from)) {
      // What a delivery tears is coded there.
      if (pregnancy.delivered && row.stem === 'O9A.2') continue;
      found = [candidate];
      const told = candidate.evidence.some(({ start }) =>
        afterwards.test(text.slice(Math.max(0, start - 48), start)),
      );
      const code = codeAt(row, pregnancy, pregnancy.delivered && told);
      if (add(code, candidate) && replaced(candidate.code)) sheet.candidates.delete(candidate.code);
    }
};
