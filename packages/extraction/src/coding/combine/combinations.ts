import { codeSet, codesOf } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { type Combination, none } from './combination.ts';
import { circulatory } from './combinations-circulatory.ts';
import { digestive } from './combinations-digestive.ts';
import { ofDiabetes } from './combinations-of-diabetes.ts';
import { nervous } from './combinations-of-nerves.ts';

/** "J45.41", "J45.42": the severity that one code gives with the exacerbation or the status of the other. */
const asthmaAcute =
  (last: string) =>
  (_sheet: Worksheet, parts: readonly Candidate[]): string | null => {
    const severity = parts
      .map((part) => /^J45\.([2-5])/.exec(part.code)?.[1])
      .find((one) => one !== undefined);
    return severity === undefined ? null : `J45.${severity}${last}`;
  };

/** The organism of a pneumonia by its code, as it is reported beside another infection. */
const ofPneumonia: Readonly<Record<string, string>> = {
  'J15.0': 'B96.1',
  'J15.1': 'B96.5',
  'J15.211': 'B95.61',
  'J15.212': 'B95.62',
  'J15.5': 'B96.20',
};

const withoutHematuria = codesOf(codeSet('N30'), (code) => code.length === 6 && code.endsWith('0'));

/** Applied in this order; each looks at the sheet that the ones before it left. */
export const combinations: readonly Combination[] = [
  {
    guideline: 'cystitis with hematuria is one code (index: Cystitis, with hematuria; I.A.15)',
    all: [withoutHematuria, codeSet('R31')],
    code: (_sheet, parts) => {
      const cystitis = parts.find(({ code }) => withoutHematuria(code));
      return cystitis === undefined ? null : `${cystitis.code.slice(0, -1)}1`;
    },
    keep: none,
    inPlaceOf: withoutHematuria,
  },
  {
    guideline: 'nausea with vomiting is one code (R11.2, I.B.9)',
    all: [codeSet('R11.0'), codeSet('R11.10 R11.11')],
    code: 'R11.2',
    keep: none,
    unless: codeSet('R11.2'),
  },
  {
    guideline:
      'lupus beside the anemia or the low platelets that it brings about is one with organ involvement (M32.1)',
    all: [codeSet('M32.9 M32.10'), codeSet('D59.1 D69.49')],
    code: 'M32.19',
    keep: codeSet('D59.1 D69.49'),
  },
  {
    guideline: 'lymphedema that a mastectomy left is I97.2 (I89.0 Excludes1)',
    all: [codeSet('I97.2'), codeSet('I89.0')],
    code: 'I97.2',
    keep: none,
  },
  ...circulatory,
  ...ofDiabetes,
  ...nervous,
  ...(
    [
      ['J45.902', '2'],
      ['J45.901', '1'],
    ] as const
  ).map(
    ([acute, last]): Combination => ({
      guideline: 'the exacerbation or status belongs to the severity that the note gives (I.B.9)',
      all: [codeSet('J45.20 J45.30 J45.40 J45.50'), codeSet(acute)],
      code: asthmaAcute(last),
      keep: none,
    }),
  ),
  {
    guideline: 'a crisis is a form of the sickle-cell disease beside it (D57.0, I.B.9)',
    all: [codeSet('D57.1'), codeSet('D57.0')],
    code: (_sheet, parts) => parts.find(({ code }) => code.startsWith('D57.0'))?.code ?? null,
    keep: none,
  },
  {
    guideline: 'COPD with a lower respiratory infection is coded J44.0 beside the infection (J44 note)',
    all: [codeSet('J44.9 J44.1'), codeSet('J09.X1 J10.0 J11.0 J12-J18 J20-J22')],
    code: 'J44.0',
    keep: codeSet('J09 J10 J11 J12-J18 J20-J22 J44.1'),
    unless: codeSet('J44.0'),
    inPlaceOf: codeSet('J44'),
  },
  {
    guideline: 'the pneumonia of a ventilator is J95.851 with its organism and no other pneumonia (I.C.10.d)',
    all: [codeSet('J95.851'), codeSet('J15.0 J15.1 J15.2 J15.5 J15.6')],
    code: (_sheet, parts) => {
      const pneumonia = parts.find(({ code }) => code.startsWith('J15'))?.code ?? '';
      return ofPneumonia[pneumonia] ?? null;
    },
    keep: codeSet('J95.851'),
    inPlaceOf: codeSet('J15'),
  },
  {
    guideline:
      'hyperplasia of the prostate is coded with its urinary symptoms, and these beside it (N40.1 note)',
    all: [codeSet('N40.0'), codeSet('R39.9 R39.1 R35 R33 R32 N39.4')],
    code: 'N40.1',
    keep: codeSet('R39.1 R35 R33 N39.4'),
  },
  {
    guideline: 'bleeding into a joint in hemophilia is hemophilic arthropathy (M36.2, M25.0 Excludes1)',
    all: [codeSet('D66 D67 D68.0-D68.2'), codeSet('M25.0')],
    code: 'M36.2',
    keep: codeSet('D66-D68'),
  },
  {
    guideline: 'the retention of an enlarged prostate is R33.8 (N40.1 note)',
    all: [codeSet('N40.1'), codeSet('R33.9')],
    code: 'R33.8',
    keep: codeSet('N40.1'),
    inPlaceOf: codeSet('R33'),
  },
  ...(
    [
      ['J96.91', 'J96.01'],
      ['J96.92', 'J96.02'],
    ] as const
  ).map(
    ([kind, code]): Combination => ({
      guideline: 'how acute the respiratory failure is and what it does to the gases are one code (J96)',
      all: [codeSet('J96.00'), codeSet(kind)],
      code,
      keep: none,
    }),
  ),
  {
    guideline: 'blood and air in the chest beside its injuries are an injury (S27.1, S27.2)',
    all: [codeSet('J94.2'), codeSet('S20-S29 S42 S36')],
    code: (_sheet, parts) =>
      parts.some(({ evidence }) => evidence.some(({ quote }) => /pneumo/i.test(quote)))
        ? 'S27.2XXA'
        : 'S27.1XXA',
    keep: codeSet('S'),
    inPlaceOf: codeSet('J94'),
  },
  {
    guideline: 'a pneumothorax beside injuries of the chest is coded as injury (J93 Excludes1, S27.0)',
    all: [codeSet('J93.9 J93.8 J93.1'), codeSet('S20-S29 S42 S36')],
    code: 'S27.0XXA',
    keep: codeSet('S'),
    inPlaceOf: codeSet('J93'),
  },
  {
    guideline: 'shock of blood loss beside injuries is traumatic shock (R57 Excludes1, T79.4)',
    all: [codeSet('R57.1 R57.9 R57.8'), codeSet('S36 S35 S25 S26 S27 S32 S71 S72 S37')],
    code: 'T79.4XXA',
    keep: codeSet('S'),
    inPlaceOf: codeSet('R57'),
  },
  {
    guideline: 'a viral pneumonia of influenza is that of its virus (J12 Excludes1, J10.01)',
    all: [codeSet('J12.9'), codeSet('J10.00 J10.1')],
    code: 'J10.01',
    keep: none,
  },
  {
    guideline: 'hydronephrosis with a stone of kidney or ureter is one combination code (N13.2, I.B.9)',
    all: [codeSet('N20.0 N20.1 N20.2'), codeSet('N13.3')],
    code: 'N13.2',
    keep: none,
  },
  {
    guideline: 'an obstructed urinary tract with infection is one combination code (N13.6, I.B.9)',
    all: [codeSet('N13.0 N13.1 N13.2 N13.3 N13.4 N13.5'), codeSet('N10 N11.1 N12 N39.0')],
    code: 'N13.6',
    keep: none,
  },
  {
    guideline:
      "dementia beside Alzheimer's disease or Parkinson's disease is coded as its manifestation (I.A.13)",
    all: [codeSet('G20 G30 G31'), codeSet('F03')],
    code: (_sheet, parts) =>
      parts
        .find((part) => part.code.startsWith('F03'))
        ?.code.replace(/^F03\.9/, 'F02.8')
        .replace('F03', 'F02') ?? null,
    keep: codeSet('G20 G30 G31'),
  },
  {
    guideline:
      'hyperparathyroidism secondary to kidney disease has a code of its own (N25.81, E21.1 Excludes1)',
    all: [codeSet('E21.1'), codeSet('N18')],
    code: 'N25.81',
    keep: codeSet('N18'),
  },
  ...digestive,
];
