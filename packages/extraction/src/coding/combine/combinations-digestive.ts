import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { type Combination, none } from './combination.ts';

/** "Diverticula, none bleeding": what the note says not to bleed is not the source (I.A.15: "unless the documentation clearly states"). */
const silent =
  /^[^.;\n]{0,24}?\b(?:none|not|no longer|non)[- ]?(?:\w+ )?(?:bleeding|the source|culprit)\b|^[^.;\n]{0,12}\b(?:uninflamed|quiet|innocent|no (?:active )?bleeding|no stigmata)\b/i;
const isSilent = ({ document: { text } }: Worksheet, { code, evidence }: Candidate): boolean =>
  code.startsWith('K57') && evidence.some(({ end }) => silent.test(text.slice(end, end + 60)));

/** Bowel, stomach and liver. */
export const digestive: readonly Combination[] = [
  {
    guideline: 'stones of gallbladder and bile duct with acute cholecystitis are one code (K80.62)',
    all: [codeSet('K80.50 K80.42'), codeSet('K80.00 K81.0')],
    code: 'K80.62',
    keep: none,
  },
  ...(
    [
      ['K80.50', 'K80.20', '0'],
      ['K80.51', 'K80.20 K80.21', '1'],
    ] as const
  ).map(
    ([duct, gallbladder, last]): Combination => ({
      guideline: 'stones of gallbladder and bile duct are one code (K80.7, I.B.9)',
      all: [codeSet(duct), codeSet(gallbladder)],
      code: `K80.7${last}`,
      keep: none,
    }),
  ),
  {
    guideline: 'stones that obstruct the bile duct are one code with the jaundice (K80.7, K83.1 Excludes1)',
    all: [codeSet('K80.70'), codeSet('K83.1')],
    code: 'K80.71',
    keep: none,
  },
  {
    guideline: 'stones of gallbladder and bile duct with chronic cholecystitis are one code (K80.64, I.B.9)',
    all: [codeSet('K80.50'), codeSet('K80.10')],
    code: 'K80.64',
    keep: none,
  },
  {
    guideline: 'gallstones with acute cholecystitis are one code (K80.00, I.B.9)',
    all: [codeSet('K80.20'), codeSet('K81.0')],
    code: 'K80.00',
    keep: none,
  },
  {
    guideline: 'gallstones with chronic cholecystitis are one code (K80.10, I.B.9)',
    all: [codeSet('K80.20'), codeSet('K81.1 K81.9')],
    code: 'K80.10',
    keep: none,
  },
  {
    guideline: 'a stone of the bile duct with cholangitis is one code, with its obstruction (K80.3, I.B.9)',
    all: [codeSet('K80.50 K80.51'), codeSet('K83.0')],
    code: (sheet, parts) => {
      const near = parts
        .flatMap(({ evidence }) => evidence)
        .map(({ start, end }) => sheet.document.text.slice(Math.max(0, start - 24), end + 24))
        .join(' ');
      const obstructed = parts.some(({ code }) => code === 'K80.51') || /\bobstruct\w+/i.test(near);
      const acute = /\bacute\b/i.test(near);
      return `K80.3${acute ? (obstructed ? '3' : '2') : obstructed ? '1' : '0'}`;
    },
    keep: none,
  },
  {
    guideline: 'an obstruction of an inflamed bowel is part of its code (K50, K51: "with", I.A.15)',
    all: [
      codeSet('K50.00 K50.10 K50.80 K50.90 K51.00 K51.20 K51.30 K51.50 K51.80 K51.90'),
      codeSet('K56.60 K56.69 K56.609 K56.600 K56.601'),
    ],
    code: (_sheet, parts) => parts.find(({ code }) => /^K5[01]/.test(code))?.code.replace(/0$/, '12') ?? null,
    keep: none,
  },
  {
    guideline: 'diverticula and bleeding are presumed related ("with", I.A.15)',
    all: [codeSet('K57.0 K57.1 K57.2 K57.3 K57.4 K57.5 K57.8 K57.9'), codeSet('K92.1 K92.2 K62.5')],
    code: (_sheet, parts) =>
      parts
        .find(({ code }) => code.startsWith('K57'))
        ?.code.replace(/[02]$/, (end) => (end === '0' ? '1' : '3')) ?? null,
    keep: none,
    except: isSilent,
    unless: codeSet(
      'K25.0 K25.4 K26.0 K26.4 K27.0 K27.4 K28.0 K28.4 K29.01 K29.71 I85.01 I85.11 K22.6 K31.811',
    ),
  },
  {
    guideline: 'bleeding from the rectum is part of the code of an inflamed bowel (K50, K51: "with", I.A.15)',
    all: [
      codeSet('K50.00 K50.10 K50.80 K50.90 K51.00 K51.20 K51.30 K51.50 K51.80 K51.90'),
      codeSet('K62.5 K92.1'),
    ],
    code: (_sheet, parts) => parts.find(({ code }) => /^K5[01]/.test(code))?.code.replace(/0$/, '11') ?? null,
    keep: none,
    unless: codeSet('K57 K64'),
  },
  {
    guideline:
      "a part of the bowel that Crohn's disease of both is named with is no second one (K50.8, I.B.9)",
    all: [codeSet('K50.8'), codeSet('K50.0 K50.1')],
    code: (_sheet, parts) => parts.find(({ code }) => code.startsWith('K50.8'))?.code ?? null,
    keep: none,
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
    guideline: 'bleeding from the stomach or duodenum and an ulcer are presumed related ("with", I.A.15)',
    all: [codeSet('K92.0 K92.1 K92.2'), codeSet('K25.3 K25.7 K25.9 K26.3 K26.7 K26.9 K27.9 K28.9')],
    code: (_sheet, parts) =>
      parts
        .find((part) => /^K2[5-8]/.test(part.code))
        ?.code.replace(/[379]$/, (end) => (end === '3' ? '0' : '4')) ?? null,
    keep: none,
  },
  {
    guideline:
      'inflamed mucosa and dilated vessels of the gut and their bleeding are one code ("with", I.A.15)',
    all: [
      codeSet('K92.0 K92.1 K92.2 K62.5'),
      codeSet('K29.00 K29.20 K29.30 K29.40 K29.50 K29.60 K29.70 K29.80 K29.90 K31.819 K55.20'),
    ],
    code: (_sheet, parts) =>
      parts.find(({ code }) => !/^K(?:92|62)/.test(code))?.code.replace(/[09]$/, '1') ?? null,
    keep: none,
    unless: codeSet(
      'K22.1 K22.6 K25 K26 K27 K28 K31.82 K57.01 K57.11 K57.13 K57.21 K57.31 K57.33 K57.41 K57.51 K57.53 K57.91 K57.93 K64 I85 I86.4 K50 K51 C15-C20',
    ),
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
];
