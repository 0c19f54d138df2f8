import { type CodeSet, codeSet } from '../code-set.ts';
import type { Candidate } from '../worksheet.ts';
import { poisoning } from './kinds.ts';

/**
 * What the guidelines put before another code, whatever the note lists first: [first, then].
 * Etiology before manifestation, combination before its parts, complication before what came of it.
 */
export const order: readonly (readonly [CodeSet, CodeSet])[] = [
  // I.C.16.a.2: the birth before all else on the record of its stay.
  [codeSet('Z38'), codeSet('A-Z')],
  // I.C.9.a: hypertension with heart or kidney disease before the stage and kind of it.
  [codeSet('I11 I13'), codeSet('I50')],
  [codeSet('I12 I13 E08-E13'), codeSet('N18')],
  // I.A.13, I.C.4.a: diabetes before its manifestations.
  [codeSet('E08-E13'), codeSet('I70.2 L97 M86 N18 G63 H36 K31.84')],
  // I.C.1.d.5.b: the infection of the line before the sepsis that came of it.
  [codeSet('T80.21 T81.40 T81.41 T81.42 T81.43 T81.49'), codeSet('A40 A41 B37.7 T81.44')],
  [codeSet('T81.44'), codeSet('A40 A41')],
  // I.C.1.d.4: sepsis before the localized infection and what it did.
  [
    codeSet('A40 A41 A02.1 B37.7 T81.44'),
    codeSet(
      'R65 N10 N13.6 N15.1 N17 J13-J18 J44.0 N30 N39 K65 K80.3 K81 K83.0 G93.41 J96 L03 L89 L08 A49 K57 K35 M00 M86',
    ),
  ],
  // I.C.16.f: the sepsis of a newborn before what it did.
  [codeSet('P36'), codeSet('P22 P28 P29 P60 P61 P74 P90 R65')],
  // I.C.1.g.1.b: COVID-19 before what it did.
  [codeSet('U07.1'), codeSet('J12 J20-J22 J80 J96')],
  // I.C.9.e.1: the acute infarction before the disease of the arteries behind it.
  [codeSet('I21 I22'), codeSet('I20 I25')],
  // II: the infarction before the block or the arrhythmia that it brought.
  [codeSet('I21.0-I21.4 I22'), codeSet('I44 I45 I46 I47 I49')],
  // II: the pancreatitis that stones brought before the stones.
  [codeSet('K85.1'), codeSet('K80.2 K80.5 K80.7')],
  // The abscess that was opened before the cellulitis around it.
  [codeSet('L02'), codeSet('L03')],
  // I.C.2.c.1: the malignancy before the anemia that came of it.
  [codeSet('C'), codeSet('D63.0')],
  [codeSet('D66-D68'), codeSet('M36.2')],
  // I.C.19.b: the most serious injury, that of an organ or a great vessel, before fractures of limbs and ribs, wounds and grazes.
  [
    codeSet('S06.1-S06.6 S25 S26 S27 S35 S36 S37'),
    codeSet('S00 S01 S10 S11 S20 S21 S22.3 S22.4 S30 S31 S40-S42 S50-S52 S60-S62 S70 S71 S80-S82 S90-S93'),
  ],
  // I.C.19.b: the injury of the cord before the fracture of the vertebra around it.
  [codeSet('S14.1 S24.1 S34.1'), codeSet('S12 S22.0 S32.0')],
  // I.C.19.f: abuse that is confirmed before the injuries that came of it.
  [codeSet('T74'), codeSet('S T20-T32')],
  // I.C.1.a.2.a: admitted for a condition of HIV, HIV comes first.
  [codeSet('B20'), codeSet('A00-B19 B25-B99 C46 C83 C85 J12-J18 J96 D61-D64 G04-G05 G93.4 R64 E43 E44 F02')],
  // I.A.13, and the notes at F02, D63.1 and I85.1: the underlying disease before its manifestation.
  [codeSet('G30 G20 G31'), codeSet('F02')],
  [codeSet('N18'), codeSet('D63.1')],
  [codeSet('K70 K74'), codeSet('I85.1 K76.6')],
  // K70, K85.2, K86.0, K29.2, I42.6, G62.1 notes: what alcohol has done before the dependence.
  [codeSet('K70 K85.2 K86.0 K29.2 I42.6 G62.1'), codeSet('F10.10 F10.20 F10.90')],
  // I.A.17, and the note at F05: the illness that brought the delirium about.
  [
    codeSet(
      'A00-B19 E86 E87 E16.2 G00-G05 I60-I63 J09-J22 J69 J96 K56 K59.0 K72 K76.82 L03 N10 N17 N30 N39.0 R33 U07.1',
    ),
    codeSet('F05'),
  ],
  // I.C.15.a.1: chapter 15 before other chapters.
  [codeSet('O'), codeSet('A-N')],
  // I.C.2.e.2: the encounter for treatment before the malignancy.
  [codeSet('Z51.11 Z51.12 Z51.0'), codeSet('C')],
  // I.C.19.e.5.b: the poisoning before what it did.
  [poisoning, codeSet('J69 J80 J96 K71 K72 N17 R40 R41 R56 G92 G93.1 R57 E87.2 I46 D68.32 D69')],
  // I.C.2.c: a complication of chemotherapy that the stay is for, before the neoplasm.
  [codeSet('D70.1'), codeSet('C')],
  // T83.5, T84.5, T81.4: the infection of a device or of an operation before what names its place.
  [codeSet('T83.5'), codeSet('N10 N30 N39.0')],
  [codeSet('T82.6 T82.7 T83.5 T84.5 T84.6 T85.7'), codeSet('A40 A41')],
  [codeSet('T84.5 T84.6'), codeSet('M00 M86')],
  // I.C.19.g, II.G: what went wrong with a device before what it was placed for.
  [codeSet('T82.11 T82.12 T82.19 T82.7'), codeSet('I44 I45 I47 I49')],
  [codeSet('T82.0 T82.6'), codeSet('I05-I08 I33-I38')],
  [codeSet('T85.0 T85.73'), codeSet('G91 Q03 Q05 G00')],
  [codeSet('T83.0 T83.1'), codeSet('N13 N20 N31 N40 R33')],
  [codeSet('T81.40 T81.41 T81.42 T81.43 T81.49'), codeSet('K65 K68 L02 L03 N73')],
  // I.C.4.a.5: the pump that failed before the diabetes that it left untreated.
  [codeSet('T85.61'), codeSet('E08-E13')],
  // I.A.13, II: the lasting disease of the lungs before the lasting failure that comes of it.
  [codeSet('J43 J44 J47 J84'), codeSet('J96.1')],
  // I.B.8: the acute before the chronic.
  [codeSet('K85'), codeSet('K86.0 K86.1')],
  [codeSet('T81.71'), codeSet('I72')],
  [codeSet('I05-I08'), codeSet('I50')],
  // K82.A notes: the cholecystitis before the gangrene or perforation of the gallbladder.
  [codeSet('K80 K81'), codeSet('K82.A')],
  // K56.6 Excludes1: the growth that obstructs the bowel before the obstruction.
  [codeSet('C15-C26 C48 C56'), codeSet('K56')],
  // I.C.19.b: the injury before its early complications.
  [codeSet('S12 S22 S32 S42 S52 S62 S72 S82 S92'), codeSet('T79')],
  // I.B.5: the overload of missed dialysis before the lungs that it filled.
  [codeSet('E87.7'), codeSet('J81.0')],
  // I.C.19.g: the complication of a transplant before other disease of the organ.
  [codeSet('T86'), codeSet('N10 N17 N18 N30 N39.0 I12 K72')],
];

/**
 * The candidate that the guidelines put before the one for which most speaks, else that one. `ranked`: all candidates, those for which
 * more speaks first, so that of several that come before it the likeliest does.
 */
export const inOrder = (ranked: readonly Candidate[]): Candidate | undefined => {
  let [principal] = ranked;
  for (const [before, after] of order) {
    if (principal === undefined || !after(principal.code)) continue;
    const cause = ranked.find((candidate) => candidate !== principal && before(candidate.code));
    if (cause !== undefined) principal = cause;
  }
  return principal;
};
