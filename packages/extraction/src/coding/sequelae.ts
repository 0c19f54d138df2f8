import { codeSet } from './code-set.ts';
import type { Worksheet } from './worksheet.ts';

/** A deficit and the code for it as a sequela of cerebral infarction (I.C.9.d.1, I.C.9.d.2). */
const sequelae: Readonly<Record<string, string>> = {
  'G81.90': 'I69.359',
  'G81.91': 'I69.351',
  'G81.92': 'I69.352',
  'G81.93': 'I69.353',
  'G81.94': 'I69.354',
  'R47.01': 'I69.320',
  'R47.1': 'I69.322',
  'R13.10': 'I69.391',
  'R29.810': 'I69.392',
};
const linked = /\b(?:from|due to|after|following|post|secondary to|residual|sequelae?|with|since)\b/i;

/** A deficit that one sentence joins to a stroke of the past is its sequela, and takes the place of its history. */
export const linkSequelae = (sheet: Worksheet): void => {
  const past = sheet.find((code) => code === 'Z86.73')[0];
  if (past === undefined || sheet.has(codeSet('I60-I63 I69'))) return;
  const { sentences, text } = sheet.document;
  const deficits = sheet
    .find((code) => sequelae[code] !== undefined)
    .filter((deficit) =>
      sentences.some(
        ({ start, end }) =>
          [deficit, past].every(({ evidence }) =>
            evidence.some((one) => one.start >= start && one.end <= end),
          ) && linked.test(text.slice(start, end)),
      ),
    );
  for (const deficit of deficits)
    sheet.combine(
      sequelae[deficit.code] ?? '',
      [deficit, past],
      'the deficit remains of a stroke of the past (I.C.9.d.1)',
      deficit === deficits.at(-1) ? [] : [past],
    );
};
