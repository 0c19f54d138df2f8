import { type CodeSet, codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { type Combination, none } from './combination.ts';

const hypertension = codeSet('I10 I11 I12 I13');
const heartFailure = codeSet('I50 I11.0');
const kidney = codeSet('N18');
const endStage = codeSet('N18.5 N18.6');

/** The mechanism of one code of the infarction with the artery of the other: I63.40 and I63.512 → I63.412. */
const infarctionArtery = (sheet: Worksheet, parts: readonly Candidate[]): string | null => {
  const artery = parts
    .map((part) => /^I63\.[35]([1-4]\d)/.exec(part.code)?.[1])
    .find((one) => one !== undefined);
  const code = artery === undefined ? null : `I63.4${artery}`;
  return code !== null && sheet.lookup(code)?.billable === true ? code : null;
};

/** "Angina 2020, none since" is no angina of the coronary disease of today. */
const isPast = (_sheet: Worksheet, { code, assertion }: Candidate): boolean =>
  code.startsWith('I20') && assertion === 'historical';

/** Diseases of the mitral, aortic and tricuspid valve, of unspecified cause or rheumatic. */
const [mitral, aortic, tricuspid] = [codeSet('I05 I34'), codeSet('I06 I35'), codeSet('I07 I36')];
const causeNamed =
  /\b(?:non-?rheumatic|degenerative|functional|ischa?emic|prolapse|endocarditis|bicuspid|congenital)\b/i;

const valves = (all: readonly CodeSet[], code: string): Combination => ({
  guideline: 'diseases of several valves, of no other documented cause, are one combination code (I08)',
  all,
  code: (sheet, parts) =>
    parts.some(({ code: one }) => /^I0[567]/.test(one)) || !causeNamed.test(sheet.document.text)
      ? code
      : null,
  keep: none,
});

/** Heart and vessels: hypertension, coronary arteries, strokes, limbs. */
export const circulatory: readonly Combination[] = [
  {
    guideline:
      'hypertension with heart failure and chronic kidney disease is one combination code (I.C.9.a.3)',
    all: [hypertension, heartFailure, kidney],
    code: (sheet) => (sheet.has(endStage) ? 'I13.2' : 'I13.0'),
    keep: codeSet('I50 N18'),
  },
  {
    guideline: 'hypertensive heart disease with chronic kidney disease is one combination code (I.C.9.a.3)',
    all: [codeSet('I11.9'), kidney],
    code: (sheet) => (sheet.has(endStage) ? 'I13.11' : 'I13.10'),
    keep: kidney,
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
    code: (sheet, parts) =>
      parts.some(({ code }) => code === 'I12.0') || sheet.has(endStage) ? 'I12.0' : 'I12.9',
    keep: kidney,
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
      except: isPast,
      unless: codeSet('I21'),
    }),
  ),
  ...(
    [
      ['I20.0', '0'],
      ['I20.9', '9'],
    ] as const
  ).map(
    ([angina, last]): Combination => ({
      guideline:
        'a stent of a coronary artery that is narrowed again is atherosclerosis with its angina (I.C.9.b)',
      all: [codeSet('T82.855'), codeSet(angina)],
      code: `I25.11${last}`,
      keep: codeSet('T82.855'),
      inPlaceOf: codeSet(angina),
      except: isPast,
      unless: codeSet('I21'),
    }),
  ),
  ...(['I05', 'I06', 'I07', 'I35'] as const).map(
    (valve): Combination => ({
      guideline: 'stenosis and insufficiency of one valve are one code (I05.2, I06.2, I07.2, I35.2)',
      all: [codeSet(`${valve}.0`), codeSet(`${valve}.1`)],
      code: `${valve}.2`,
      keep: none,
    }),
  ),
  valves([mitral, aortic, tricuspid], 'I08.3'),
  valves([mitral, aortic], 'I08.0'),
  valves([mitral, tricuspid], 'I08.1'),
  valves([aortic, tricuspid], 'I08.2'),
  ...(
    [
      ['I26.90', '1'],
      ['I26.92', '2'],
      ['I26.95', '3'],
      ['I26.96', '4'],
      ['I26.93 I26.94 I26.99', '9'],
    ] as const
  ).map(
    ([embolism, last]): Combination => ({
      guideline: 'an embolism of the lung with acute cor pulmonale is one code (I26.0)',
      all: [codeSet(embolism), codeSet('I26.09')],
      code: `I26.0${last}`,
      keep: none,
    }),
  ),
  {
    guideline: 'a right bundle branch block with a left fascicular block is bifascicular (I45.2)',
    all: [codeSet('I45.10 I45.19'), codeSet('I44.4 I44.5 I44.60')],
    code: 'I45.2',
    keep: none,
  },
  {
    guideline: 'an ulcer of varicose veins is part of their code, by its site (I83.0, L97 beside it)',
    all: [codeSet('I83.90 I83.91 I83.92 I83.93 I83.811 I83.812'), codeSet('L97')],
    code: (sheet, parts) => {
      const ulcer = parts.find(({ code }) => code.startsWith('L97'))?.code ?? '';
      const side = { '1': '1', '2': '2' }[ulcer[5] ?? ''] ?? '0';
      const site = ulcer[4] === '9' ? '9' : (ulcer[4] ?? '9');
      const code = `I83.0${side}${site}`;
      return sheet.lookup(code)?.billable === true ? code : null;
    },
    keep: codeSet('L97'),
  },
  {
    guideline: 'the varicose veins tell where their ulcer is (I83.0 and I83.2 notes: L97)',
    all: [codeSet('I83.00 I83.01 I83.02 I83.20 I83.21 I83.22'), codeSet('L97.90 L97.91 L97.92')],
    code: (_sheet, parts) => {
      const [, side = '', site = ''] =
        parts.map(({ code }) => /^I83\.[02]([012])([1-58])$/.exec(code)).find((match) => match !== null) ??
        [];
      const depth = parts.find(({ code }) => code.startsWith('L97'))?.code.slice(-1) ?? '9';
      return site === '' ? null : `L97.${site}${side}${depth}`;
    },
    keep: codeSet('I83'),
    inPlaceOf: codeSet('L97'),
  },
  {
    guideline:
      'an ulcer of the leg is part of the code of the arteries, by its site (I70.23, I70.24, L97 beside it)',
    all: [codeSet('I70.20 I70.21 I70.22'), codeSet('L97')],
    code: (sheet, parts) => {
      const [, site = '9', side = ''] =
        parts.map(({ code }) => /^L97\.(.)(.)/.exec(code)).find((match) => match !== null) ?? [];
      const ofArteries = parts.map(({ code }) => /^I70\.2[012]([12])/.exec(code)?.[1]).find(Boolean);
      const leg = { '1': '3', '2': '4' }[side === '1' || side === '2' ? side : (ofArteries ?? '')];
      const code = `I70.2${leg ?? ''}${site}`;
      return leg !== undefined && sheet.lookup(code)?.billable === true ? code : null;
    },
    keep: codeSet('L97'),
  },
  {
    guideline: 'gangrene is part of the code of the arteries (I70.26)',
    all: [codeSet('I70.20 I70.21 I70.22 I70.23 I70.24 I70.25'), codeSet('I96')],
    code: (_sheet, parts) => {
      const sides = parts
        .map(({ code }) => /^I70\.(?:2[012]([1-389])|(2[34]))/.exec(code))
        .flatMap((match) => (match === null ? [] : [match[1] ?? (match[2] === '23' ? '1' : '2')]));
      // Of two names of one disease the one that tells the side decides.
      const side = sides.find((one) => one < '8') ?? sides[0];
      return side === undefined ? null : `I70.26${side}`;
    },
    keep: none,
  },
  {
    guideline:
      'a cardiac arrest beside the arrhythmia behind it is one of an underlying cardiac condition (I46.2)',
    all: [codeSet('I46.9'), codeSet('I49.0 I47.2 I47.20')],
    code: 'I46.2',
    keep: codeSet('I49.0 I47.2'),
    inPlaceOf: codeSet('I46.9'),
  },
  {
    guideline:
      'hypertension with pre-existing heart and kidney disease keeps one code of its category (I.C.9.a)',
    all: [codeSet('I11 I12 I13'), codeSet('I10')],
    code: (_sheet, parts) => parts.find((part) => part.code !== 'I10')?.code ?? null,
    keep: none,
  },
];
