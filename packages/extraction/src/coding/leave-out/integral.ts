import { type CodeSet, codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

interface Integral {
  readonly sign: CodeSet;
  /** The words that are no more than the sign; any where it is absent. */
  readonly said?: RegExp;
  readonly disease: CodeSet;
}

/** Signs with codes outside chapter 18 that a disease always brings along: they are not coded beside it (I.B.5). */
const integral: readonly Integral[] = [
  { sign: codeSet('H02.40 H02.41 H02.42 H02.43 H53.2'), disease: codeSet('G70.0 H49 G90.2') },
  {
    sign: codeSet('M19.90 M13'),
    said: /^(?:poly)?arthritis$/i,
    disease: codeSet('L40.5 M05-M08 M32-M35 M45'),
  },
  { sign: codeSet('H57.8A H57.1'), disease: codeSet('H04.12 M35.01 H16.22') },
];

/** Leaves out what is no more than the sign of a disease on the sheet. */
export const dropIntegralSigns = (sheet: Worksheet): void => {
  for (const { sign, said, disease } of integral) {
    const signs = sheet.find(sign);
    const cause = signs.length === 0 ? undefined : sheet.first(disease);
    if (cause === undefined) continue;
    for (const candidate of signs)
      if (said === undefined || candidate.evidence.every(({ quote }) => said.test(quote)))
        sheet.consider(candidate, `A sign of ${cause.display} (I.B.5).`);
  }
};
