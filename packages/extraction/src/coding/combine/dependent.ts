import { type CodeSet, codeSet } from '../code-set.ts';
import { weightProblem } from '../encounter/body-mass.ts';
import { withoutOrganism } from '../infections/organisms.ts';
import type { Worksheet } from '../worksheet.ts';

/** Codes that may not stand without the condition they belong to; the organisms beside what the tabular list asks for one at, and what else is a focus. */
export const dependent: readonly (readonly [CodeSet, CodeSet, string])[] = [
  [codeSet('Z68'), weightProblem, 'the index is coded only beside a weight diagnosis (I.B.14)'],
  [
    codeSet('B95-B97'),
    codeSet(
      `${withoutOrganism} A00-A99 E06.0 E10 E11 E84.0 G00 G04-G06 H60 H65 I30-I40 J00-J22 J32 J37 K25-K29 K95.01 K95.81 L98 M72.8 N10-N12 N15 N39 N43.1 N47.6 N47.7 N48.1 N48.2 N70-N77 O08 P23 P36.8 P39 T81`,
    ),
    'no infection is coded for the organism',
  ],
  [codeSet('Z3A Z37'), codeSet('O Z34 Z33 Z37'), 'no pregnancy is coded'],
  [codeSet('W00-W19'), codeSet('S T07 T14 T20-T34 M80 M84 M97'), 'the fall did no injury that is coded'],
  [codeSet('V00-Y94 Y96-Y99'), codeSet('S T M'), 'no injury is coded for the cause'],
  [
    codeSet('R40.21 R40.22 R40.23 R40.24'),
    codeSet('S06'),
    'the coma scale is reported beside a brain injury (I.C.18.e)',
  ],
  [codeSet('Z17'), codeSet('C50 D05'), 'no breast cancer is coded'],
];

const overcome = codeSet('N17 Z94.0');
const lasting = codeSet('N18.5 N18.6 I12.0 I13.11 I13.2 T82.4 T86.1');

/** Takes off codes whose condition isn't on the sheet. */
export const dropDependent = (sheet: Worksheet): void => {
  for (const [set, needs, reason] of dependent) {
    if (sheet.has(needs)) continue;
    for (const candidate of sheet.find(set)) sheet.consider(candidate, `Not coded: ${reason}.`);
  }
  if (sheet.has(overcome) && !sheet.has(lasting))
    for (const candidate of sheet.find(codeSet('Z99.2')))
      sheet.consider(
        candidate,
        'Not coded: dialysis of an injury that recovers, or before a graft, is no dependence (I.C.21.c.3).',
      );
};
