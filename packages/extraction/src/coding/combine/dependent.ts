import { type CodeSet, codeSet } from '../code-set.ts';
import { weightProblem } from '../encounter/body-mass.ts';
import { withoutOrganism } from '../infections/organisms.ts';
import type { Worksheet } from '../worksheet.ts';

/** Codes that may not stand without the condition that they belong to. */
interface Dependent {
  readonly codes: CodeSet;
  /** One of these has to be on the sheet … */
  readonly of: CodeSet;
  /** … where one of these is on it; everywhere if left out. */
  readonly beside?: CodeSet;
  readonly reason: string;
}

/** What the tabular list asks for an organism at, and what else is a focus of one. */
const infection = codeSet(
  `${withoutOrganism} A00-A99 E06.0 E10 E11 E84.0 G00 G04-G06 H60 H65 I30-I40 J00-J22 J32 J37 K25-K29 K95.01 K95.81 L98 M72.8 N10-N12 N15 N39 N43.1 N47.6 N47.7 N48.1 N48.2 N70-N77 O08 P23 P36.8 P39 T81`,
);

export const dependent: readonly Dependent[] = [
  {
    codes: codeSet('Z68'),
    of: weightProblem,
    reason: 'the index is coded only beside a weight diagnosis (I.B.14)',
  },
  { codes: codeSet('B95-B97'), of: infection, reason: 'no infection is coded for the organism' },
  { codes: codeSet('Z3A Z37'), of: codeSet('O Z34 Z33 Z37'), reason: 'no pregnancy is coded' },
  {
    codes: codeSet('W00-W19'),
    of: codeSet('S T07 T14 T20-T34 M80 M84 M97'),
    reason: 'the fall did no injury that is coded',
  },
  {
    codes: codeSet('V00-Y94 Y96-Y99'),
    of: codeSet('S T M'),
    reason: 'no injury is coded for the cause',
  },
  {
    codes: codeSet('R40.21 R40.22 R40.23 R40.24'),
    of: codeSet('S06'),
    reason: 'the coma scale is reported beside a brain injury (I.C.18.e)',
  },
  { codes: codeSet('Z17'), of: codeSet('C50 D05'), reason: 'no breast cancer is coded' },
  {
    codes: codeSet('Z99.2'),
    of: codeSet('N18.5 N18.6 I12.0 I13.11 I13.2 T82.4 T86.1'),
    beside: codeSet('N17 Z94.0'),
    reason: 'dialysis of an injury that recovers, or before a graft, is no dependence (I.C.21.c.3)',
  },
];

/** Takes off codes whose condition isn't on the sheet. */
export const dropDependent = (sheet: Worksheet): void => {
  for (const { codes, of, beside, reason } of dependent) {
    if (sheet.has(of) || (beside !== undefined && !sheet.has(beside))) continue;
    for (const candidate of sheet.find(codes)) sheet.consider(candidate, `Not coded: ${reason}.`);
  }
};
