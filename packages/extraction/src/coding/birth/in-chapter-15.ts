import { type CodeSet, codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';
import { trimesterOf } from './time-of-pregnancy.ts';

/** A condition that chapter 15 has a code of its own for: in pregnancy ("#" the trimester), in childbirth, in the puerperium; "-": none. */
const rows = `
  I82.4 | O22.3# | O22.33 | O87.1
  I80.1 I80.2 | O22.3# | O22.33 | O87.1
  I80.0 I80.3 | O22.2# | O22.23 | O87.0
  I84 K64 | O22.4# | O22.43 | O87.2
  I26 | O88.21# | O88.22 | O88.23
  N71 N70 | - | O86.12 | O86.12
  T81.41 | - | O86.01 | O86.01
  T81.42 | - | O86.02 | O86.02
  T81.43 | - | O86.03 | O86.03
  T81.49 T81.40 | - | O86.00 | O86.00
  T81.30 T81.31 T81.32 | - | O90.0 | O90.0
  N61.0 | O91.21# | O91.22 | O91.22
  N61.1 | O91.11# | O91.12 | O91.12
  N17 | O26.83# | O90.49 | O90.49
  G97.1 | - | O89.4 | O89.4
  I42.9 I42.0 | - | O90.3 | O90.3
  D25 | O34.1# | O34.13 | -
  N88.3 | O34.3# | O34.33 | -
  N96 | O26.2# | - | -
  R73.0 | O99.810 | O99.814 | O99.815
`;

interface Row {
  readonly from: CodeSet;
  readonly codes: readonly string[];
}

const ownCodes: readonly Row[] = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [from = '', ...codes] = line.trim().split(' | ');
    return { from: codeSet(from), codes };
  });

/** Puts conditions into chapter 15 that have a code of their own there (I.C.15.a.1). */
export const toChapter15 = (sheet: Worksheet, { weeks, delivered, puerperal }: Pregnancy): void => {
  const time = delivered ? 1 : puerperal ? 2 : 0;
  if (time === 0 && weeks === null) return;
  for (const { from, codes } of ownCodes) {
    const code = codes[time]?.replace('#', String(trimesterOf(weeks ?? 40)));
    if (code === undefined || code === '-') continue;
    for (const candidate of sheet.find(from))
      if (candidate.assertion !== 'historical')
        sheet.combine(code, [candidate], 'chapter 15 has a code of its own for it (I.C.15.a.1)');
  }
};
