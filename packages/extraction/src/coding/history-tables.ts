import { type CodeSet, codeSet } from './code-set.ts';

/** Row: what a mention codes to when present → the code that says the same of the past or of a relative. */
export type Conversion = readonly [CodeSet, string];

const rows = (table: string): Conversion[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = ''] = line.trim().split(/\s*→\s*/);
      return [codeSet(from), to] as const;
    });

/** Personal history (I.C.21.c.4), and old myocardial infarction (I.C.9.e.4). First row that covers the code wins. */
export const personalHistory: readonly Conversion[] = rows(`
  I21 I22 → I25.2
  I60 I61 I62 I63 G45 → Z86.73
  I26 → Z86.711
  I82 I80 → Z86.718
  A15-A19 → Z86.11
  Z22.7 → Z86.15
  B18 B19 → Z86.19
  A80 → Z86.12
  B50-B54 → Z86.13
  U07.1 → Z86.16
  A49.02 B95.62 → Z86.14
  C01 C02 → Z85.810
  C00-C14 → Z85.819
  C15 → Z85.01
  C16 → Z85.028
  C18 C26.0 → Z85.038
  C19-C21 → Z85.048
  C22 → Z85.05
  C25 → Z85.07
  C17 → Z85.068
  C23 C24 C26 → Z85.09
  C33 → Z85.12
  C34 → Z85.118
  C32 → Z85.21
  C30 C31 → Z85.22
  C37 → Z85.238
  C38 C39 → Z85.29
  C40 C41 → Z85.830
  C49 → Z85.831
  C4A → Z85.821
  C43 → Z85.820
  C44 → Z85.828
  C50 → Z85.3
  C53 → Z85.41
  C54 C55 → Z85.42
  C56 → Z85.43
  C57.0 → Z85.4A
  C51 C52 C57 → Z85.44
  C61 → Z85.46
  C62 → Z85.47
  C60 C63 → Z85.49
  C64 → Z85.528
  C65 → Z85.53
  C66 → Z85.54
  C68 → Z85.59
  C69 → Z85.840
  C70 C72 → Z85.848
  C74 C75 → Z85.858
  C67 → Z85.51
  C73 → Z85.850
  C71 → Z85.841
  C81 → Z85.71
  C82-C86 → Z85.72
  C91-C95 → Z85.6
  C88 C90 C96 → Z85.79
  C00-C96 → Z85.9
  D05 → Z86.000
  D06 → Z86.001
  D07 → Z86.002
  D00 → Z86.003
  D03 → Z86.006
  D04 → Z86.007
  D01 → Z86.004
  D02 → Z86.005
  D09.0 → Z86.008
  D32 → Z86.011
  D12 → Z86.0101
  K63.5 → Z86.0100
  E66 → Z86.39
  N20 N21 N22 → Z87.442
  N39.0 N30 → Z87.440
  J12-J18 → Z87.01
  K25-K28 → Z87.11
  F17 Z72.0 → Z87.891
  T14.91 → Z91.51
  O24.4 → Z86.32
  O60 → Z87.51
  S02 S12 S22 S32 S42 S52 S62 S72 S82 S92 → Z87.81
  S06 → Z87.820
`);

/** Family history (I.C.21.c.4). */
export const familyHistory: readonly Conversion[] = rows(`
  C15-C26 → Z80.0
  C33 C34 → Z80.1
  C30-C32 C37-C39 → Z80.2
  C50 → Z80.3
  C56 → Z80.41
  C61 → Z80.42
  C62 → Z80.43
  C51-C58 C60 C63 → Z80.49
  C67 → Z80.52
  C64 → Z80.51
  C65 C66 C68 → Z80.59
  C91-C95 → Z80.6
  C81-C90 C96 → Z80.7
  C00-C14 C43 C44 C40 C41 C69-C76 → Z80.8
  C00-C76 C80-C97 → Z80.9
  F70-F79 → Z81.0
  F10 → Z81.1
  F17 → Z81.2
  F11-F16 F18 F19 → Z81.3
  F01-F99 → Z81.8
  G00-G44 G46-G99 → Z82.0
  I60.7 I67.1 I72 → Z82.49
  I60-I69 G45 → Z82.3
  I46 → Z82.41
  I10-I25 I26-I52 I70-I82 → Z82.49
  J40-J47 → Z82.5
  M05 M06 M15-M19 M10 → Z82.61
  M80 M81 → Z82.62
  M00-M99 → Z82.69
  E08-E13 → Z83.3
  E78 → Z83.438
  E00-E07 → Z83.49
  D55-D58 D65-D89 → Z83.2
  H40 → Z83.511
  Q61.1 Q61.2 Q61.3 → Z82.71
  N00-N29 Q61 → Z84.1
`);

/**
 * Diseases that stay with a person: "history of hypertension" and a line under past history say that the patient has it
 * (I.A.19, IV.I, IV.J); of anything else they say that it is over.
 */
export const chronic: CodeSet = codeSet(
  'B18 B19.1 B19.2 B20 D45 D46 D47.3 D56 D57.1 D57.20 D57.3 D57.40 D57.80 D61 D63 D64.9 D68 D80-D84 D86 E03-E05 E06.3 E08-E13 E20-E24 E27 E28.2 E55 E66 E78 E83 E84 E85 E89.0 F01-F03 F10.2 F11.2 F17 ' +
    'F20 F25 F31-F34 F40-F42 F43.1 F45 F50 F60 F70-F79 F84 F90 G10-G14 G20-G23 G25.81 G30-G32 G35 G40 G43 G47 G50 G60-G63 G70 G71 G80-G83 G89.2 G89.4 ' +
    'H04.12 H35 H36 H40 H54 H90 H91 I05-I13 I15 I20 I25 I27 I34-I37 I42 I44 I45 I48-I51 I65 I67 I69 I70 I71 I73 I83 I85 I87 I89 ' +
    'J30-J35 J41-J47 J60-J70 J84 J96.1 J98.4 K21 K22.7 K44 K50 K51 K57 K58 K64 K70 K72.1 K73-K76 K83.01 K86 K90 L10 L12 L20 L40 L70 L71 L73.2 L80 L93 L94 M05-M10 M15-M19 M30-M35 M40-M48 ' +
    'M51 M54.1 M79.7 M80 M81 N03 N04 N18 N25 N28.1 N39.3 N39.4 N40 N52 N80 N81 Q R73.03 Z16 Z21 Z66 Z68 Z77 Z79 Z85-Z99',
);
