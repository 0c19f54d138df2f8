import { type CodeSet, codeSet } from './code-set.ts';
import type { Candidate, Worksheet } from './worksheet.ts';

/** A combination code: what has to be on the sheet, what it becomes, and where the guidelines say so. */
export interface Combination {
  readonly guideline: string;
  readonly all: readonly CodeSet[];
  readonly code: string | ((sheet: Worksheet, parts: readonly Candidate[]) => string | null);
  /** Parts that stay beside the combination code ("use additional code"). */
  readonly keep: CodeSet;
  /** A part that is none after all, because the note says so. */
  readonly except?: (sheet: Worksheet, part: Candidate) => boolean;
  /** Not where one of these is on the sheet already. */
  readonly unless?: CodeSet;
  /** The part in whose place it stands; without one the best documented. */
  readonly inPlaceOf?: CodeSet;
}

const none: CodeSet = () => false;
const hypertension = codeSet('I10 I11 I12 I13');
const heartFailure = codeSet('I50 I51.4 I51.7');
const kidney = codeSet('N18');
export const diabetes = codeSet('E08 E09 E10 E11 E13');
const endStage = codeSet('N18.5 N18.6');

/** Categories of substances with a withdrawal of dependence (F10-F19). */
const substances = [10, 11, 12, 13, 14, 15, 19];

/** "E11" of E11.9: the type that the note documents, the combination keeps. */
const diabetesAs =
  (suffix: string) =>
  (_sheet: Worksheet, parts: readonly Candidate[]): string | null => {
    const type = parts.find((part) => diabetes(part.code))?.code.slice(0, 3);
    return type === undefined ? null : `${type}.${suffix}`;
  };

const asthmaAcute = (_sheet: Worksheet, parts: readonly Candidate[]): string | null => {
  const severity = parts.map((part) => /^J45\.([2-5])/.exec(part.code)?.[1]).find((one) => one !== undefined);
  return severity === undefined ? null : `J45.${severity}1`;
};

/** The mechanism of one code of the infarction with the artery of the other: I63.40 and I63.512 → I63.412. */
const infarctionArtery = (sheet: Worksheet, parts: readonly Candidate[]): string | null => {
  const artery = parts
    .map((part) => /^I63\.[35]([1-4]\d)/.exec(part.code)?.[1])
    .find((one) => one !== undefined);
  const code = artery === undefined ? null : `I63.4${artery}`;
  return code !== null && sheet.lookup(code)?.billable === true ? code : null;
};

const ofAnotherCause =
  /^[\s,(]*(?:is |was |thought |felt |believed |likely |probably |to be )*(?:due to|from|secondary to|caused by|attributed to|related to)\s+(?!(?:her |his |the |long-?standing |uncontrolled |poorly controlled |type \d |t\d)*(?:dm|dia|t[12]dm|iddm|niddm|sugar))/i;

/** "Neuropathy from oxaliplatin": a cause that the note names ends the presumption of another (I.A.15). */
const hasOtherCause = (sheet: Worksheet, { code, evidence }: Candidate): boolean =>
  !diabetes(code) &&
  evidence.length > 0 &&
  evidence.every(({ end }) => ofAnotherCause.test(sheet.document.text.slice(end, end + 60)));

/** Applied in this order; each looks at the sheet that the ones before it left. */
export const combinations: readonly Combination[] = [
  {
    guideline:
      'hypertension with heart failure and chronic kidney disease is one combination code (I.C.9.a.3)',
    all: [hypertension, heartFailure, kidney],
    code: (sheet) => (sheet.has(endStage) ? 'I13.2' : 'I13.0'),
    keep: codeSet('I50 N18'),
  },
  {
    guideline: 'hypertension with heart failure is presumed related (I.C.9.a.1)',
    all: [codeSet('I10 I11.9'), codeSet('I50')],
    code: 'I11.0',
    keep: codeSet('I50'),
  },
  {
    guideline: 'hypertension with chronic kidney disease is presumed related (I.C.9.a.2)',
    all: [codeSet('I10 I12'), kidney],
    code: (sheet) => (sheet.has(endStage) ? 'I12.0' : 'I12.9'),
    keep: kidney,
  },
  ...(
    [
      ['N18', '22', kidney],
      ['G62.9 G63', '42', none],
      ['G58.9 G59', '41', none],
      ['G90.9 G99.0', '43', none],
      ['K31.84', '43', codeSet('K31.84')],
      ['H35.00 H35.0', '319', none],
      ['I73.9 I70.2', '51', codeSet('I70.2')],
      ['I96', '52', none],
      ['L97', '621', codeSet('L97')],
      ['M86', '69', codeSet('M86')],
      ['R73.9', '65', none],
      ['E16.2', '649', none],
      ['N08', '21', none],
    ] as const
  ).map(
    ([parts, suffix, keep]): Combination => ({
      guideline:
        'the classification presumes that diabetes and this complication are related ("with", I.A.15)',
      all: [diabetes, codeSet(parts)],
      code: diabetesAs(suffix),
      keep,
      except: hasOtherCause,
    }),
  ),
  {
    guideline: 'the exacerbation belongs to the severity that the note gives (I.B.9)',
    all: [codeSet('J45.20 J45.30 J45.40 J45.50'), codeSet('J45.901')],
    code: asthmaAcute,
    keep: none,
  },
  {
    guideline: 'the embolism and the artery are said of one infarction (I.B.9)',
    all: [codeSet('I63.40'), codeSet('I63.31 I63.32 I63.33 I63.34 I63.51 I63.52 I63.53 I63.54')],
    code: infarctionArtery,
    keep: none,
  },
  ...(
    [
      ['I20.0', '0'],
      ['I20.1', '1'],
      ['I20.2', '2'],
      ['I20.8', '8'],
      ['I20.9', '9'],
    ] as const
  ).map(
    ([angina, last]): Combination => ({
      guideline: 'angina and atherosclerosis of the coronary arteries are presumed related (I.C.9.b)',
      all: [codeSet('I25.10'), codeSet(angina)],
      code: `I25.11${last}`,
      keep: none,
      unless: codeSet('I21'),
    }),
  ),
  {
    guideline: 'COPD with a lower respiratory infection is coded J44.0 beside the infection (J44 note)',
    all: [codeSet('J44.9 J44.1'), codeSet('J09.X1 J10.0 J11.0 J12-J18 J20-J22')],
    code: 'J44.0',
    keep: codeSet('J09 J10 J11 J12-J18 J20-J22 J44.1'),
    unless: codeSet('J44.0'),
    inPlaceOf: codeSet('J44'),
  },
  {
    guideline: "Crohn's disease of small and large intestine is one code (K50.8, I.B.9)",
    all: [codeSet('K50.0'), codeSet('K50.1')],
    code: (_sheet, parts) =>
      parts
        .map((part) => part.code.replace(/^K50\.[01]/, 'K50.8'))
        .sort()
        .at(-1) ?? null,
    keep: none,
  },
  {
    guideline:
      'hyperplasia of the prostate is coded with its urinary symptoms, and these beside it (N40.1 note)',
    all: [codeSet('N40.0'), codeSet('R39.9 R39.1 R35 R33 R32 N39.4')],
    code: 'N40.1',
    keep: codeSet('R39.1 R35 R33 N39.4'),
  },
  {
    guideline: 'bleeding from the stomach or duodenum and an ulcer are presumed related ("with", I.A.15)',
    all: [codeSet('K92.0 K92.1 K92.2'), codeSet('K25.3 K25.7 K25.9 K26.3 K26.7 K26.9 K27.9 K28.9')],
    code: (_sheet, parts) =>
      parts
        .find((part) => /^K2[5-8]/.test(part.code))
        ?.code.replace(/[379]$/, (end) => (end === '3' ? '0' : '4')) ?? null,
    keep: none,
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
    guideline:
      'Helicobacter pylori beside an ulcer or gastritis is its organism (index: Infection, Helicobacter pylori)',
    all: [codeSet('K25 K26 K27 K28 K29'), codeSet('A04.8')],
    code: 'B96.81',
    keep: codeSet('K25-K29'),
    inPlaceOf: codeSet('A04.8'),
  },
  {
    guideline: 'hydronephrosis with a stone of kidney or ureter is one combination code (N13.2, I.B.9)',
    all: [codeSet('N20.0 N20.1 N20.2'), codeSet('N13.3')],
    code: 'N13.2',
    keep: none,
  },
  {
    guideline: 'an obstructed urinary tract with infection is one combination code (N13.6, I.B.9)',
    all: [codeSet('N13.0 N13.1 N13.2 N13.3 N13.4 N13.5'), codeSet('N10 N12 N39.0')],
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
  {
    guideline: 'varices of cirrhosis or portal hypertension that bleed are I85.11 (I85.1 note)',
    all: [codeSet('I85.01'), codeSet('K70 K74 K76.6')],
    code: 'I85.11',
    keep: codeSet('K70 K74 K76.6'),
  },
  {
    guideline: 'varices of cirrhosis or portal hypertension are I85.10 (I85.1 note)',
    all: [codeSet('I85.00'), codeSet('K70 K74 K76.6')],
    code: 'I85.10',
    keep: codeSet('K70 K74 K76.6'),
  },
  {
    guideline: 'cirrhosis of alcohol with ascites is one combination code (I.B.9)',
    all: [codeSet('K70.30'), codeSet('R18.8')],
    code: 'K70.31',
    keep: none,
  },
  {
    guideline:
      'hypertension with pre-existing heart and kidney disease keeps one code of its category (I.C.9.a)',
    all: [codeSet('I11 I12 I13'), codeSet('I10')],
    code: (_sheet, parts) => parts.find((part) => part.code !== 'I10')?.code ?? null,
    keep: none,
  },
];

/** Before anything is left out: withdrawal without a word on dependence reads as that of mere use. */
export const ofDependence: readonly Combination[] = substances.map(
  (substance): Combination => ({
    guideline:
      'the withdrawal is that of the dependence which the provider documents: one combination code (I.C.5.b.2)',
    all: [codeSet(`F${substance}.93`), codeSet(`F${substance}.20`)],
    code: (_sheet, parts) =>
      parts.find(({ code }) => code.startsWith(`F${substance}.93`))?.code.replace('.93', '.23') ?? null,
    keep: none,
  }),
);
