import { onlySide } from '../../note/said-sides.ts';
import type { Evidence } from '../../types.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { CodeTable } from '../code-table.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

/** A code, or the one that the words or the surroundings of a quote call for; null: they call for none. */
type Required = string | ((evidence: readonly Evidence[], sheet: Worksheet) => string | null);

/** Severity of a dementia, as it stands directly before it (F02 since FY2023). */
const dementia = (evidence: readonly Evidence[], sheet: Worksheet): string => {
  const start = evidence[0]?.start ?? 0;
  const near = sheet.document.text.slice(Math.max(0, start - 24), (evidence[0]?.end ?? 0) + 12);
  if (/\bmild\b/i.test(near)) return 'F02.A0';
  if (/\bmoderate\b/i.test(near)) return 'F02.B0';
  if (/\bsevere\b/i.test(near)) return 'F02.C0';
  return 'F02.80';
};

/** Of a disease that may come without a dementia: only where its name says that there is one. */
const namedDementia: Required = (evidence, sheet) =>
  evidence.some(({ quote }) => /\bdement|\b(?:DLB|LBD|FTD|PDD)\b/i.test(quote))
    ? dementia(evidence, sheet)
    : null;

/** The stage that the words of a combination code say ("ESRD due to hypertension"). */
const lastStage: Required = (evidence) => {
  const said = evidence.map(({ quote }) => quote).join(' ');
  if (/\bend[- ]?stage|\bES[RK]D\b/i.test(said)) return 'N18.6';
  return /\bstage (?:5|V)\b/i.test(said) ? 'N18.5' : null;
};

const causesOfDementia: readonly (readonly [RegExp, string])[] = [
  [/alzheimer/i, 'G30.9'],
  [/parkinson/i, 'G20.A1'],
  [/\blewy\b/i, 'G31.83'],
  [/fronto-?temporal/i, 'G31.09'],
  [/huntington/i, 'G10'],
];

/** "Parkinson's disease with dementia" is one term of the classification; the disease in it is a code of its own. */
const causeOfDementia: Required = (evidence) => {
  const said = evidence.map(({ quote }) => quote).join(' ');
  return causesOfDementia.find(([words]) => words.test(said))?.[1] ?? null;
};

/** "Portal hypertension with varices" is one term of the classification; the hypertension in it is a code of its own. */
const causeOfVarices: Required = (evidence) =>
  evidence.some(({ quote }) => /portal hypertension/i.test(quote)) ? 'K76.6' : null;

const near = (evidence: readonly Evidence[], { document: { text } }: Worksheet): string =>
  text
    .slice(Math.max(0, (evidence[0]?.start ?? 0) - 24), (evidence.at(-1)?.end ?? 0) + 32)
    .split('\n', 2)
    .join(' ');

/** The part of the foot and its side beside a diabetic ulcer of the foot; how deep it goes is read afterwards. */
const ulcerOfFoot: Required = (evidence, sheet) => {
  const said = near(evidence, sheet);
  const part = /\bheel|mid-?foot\b/i.test(said) ? '4' : /\bankle\b/i.test(said) ? '3' : '5';
  const side = sideCharacter(onlySide(said), '0');
  return /\bfoot|toe|heel|ankle|plantar|DFU|metatarsal\b/i.test(said) ? `L97.${part}${side}9` : null;
};

/** The site that the last characters of a varicose ulcer say (I83.013: of the right ankle), as L97 has it. */
const ulcerOfLeg: Required = (evidence, sheet) => {
  const code = sheet.first(codeSet('I83.0 I83.2'))?.code ?? '';
  const [, side, site] = /^I83\.[02]([12])(\d)$/.exec(code) ?? [];
  return evidence.length === 0 || side === undefined || site === undefined ? null : `L97.${site}${side}9`;
};

/** The orbitopathy is that of the disease that the note names. */
const graves: Required = (_evidence, { document: { text } }) => (/\bgraves?\b/i.test(text) ? 'E05.00' : null);

/** Epilepsy after a stroke is told by one code and named by another. */
const epilepsyNamed: Required = (evidence) =>
  evidence.some(({ quote }) => /epilep/i.test(quote)) ? 'G40.909' : null;

/** "Postoperative ileus": the complication of the operation says only where it is. */
const ileus: Required = (evidence) =>
  evidence.some(({ quote }) => /\bileus\b/i.test(quote)) ? 'K56.7' : null;

/** Whose cells turn on the patient: those of a stem cell graft, of bone marrow; null: the note does not say. */
const transplant: Required = (_evidence, { document: { text } }) => {
  if (/\b(?:stem[- ]cell|HSCT|SCT|PBSCT|cord blood)\b/i.test(text)) return 'T86.5';
  return /\b(?:bone marrow|BMT)\b/i.test(text) ? 'T86.09' : null;
};

/** The neuropathy of the stomach has a name of its own that the code of diabetes doesn't say. */
const gastroparesis: Required = (evidence) =>
  evidence.some(({ quote }) => /gastropare/i.test(quote)) ? 'K31.84' : null;

/** What the classification asks for beside a code ("use additional code", "code also"): [beside, unless there, added]. */
export const required: readonly (readonly [CodeSet, CodeSet, Required, string])[] = (
  [
    [
      'E08.22 E09.22 E10.22 E11.22 E13.22',
      'N18',
      lastStage,
      'the stage of the kidney disease is reported beside it (E11.22 note)',
    ],
    [
      'E08.22 E09.22 E10.22 E11.22 E13.22',
      'N18',
      'N18.9',
      'the stage of the kidney disease is reported beside it (E11.22 note)',
    ],
    [
      'I12.0 I13.11 I13.2',
      'N18.5 N18.6',
      lastStage,
      'the stage of the kidney disease is reported beside it (I12 and I13 notes)',
    ],
    ['I12 I13', 'N18', 'N18.9', 'the stage of the kidney disease is reported beside it (I12 and I13 notes)'],
    ['K82.A1', 'K80 K81', 'K81.0', 'the cholecystitis is coded first (K82.A note)'],
    ['J70.5', 'T59', 'T59.811A', 'the smoke is coded before what it did to the lungs (J70.5 note)'],
    ['J12.82', 'U07.1', 'U07.1', 'COVID-19 is coded before its pneumonia (I.C.1.g.1.c.i)'],
    [
      'D70.1 D64.81',
      'T45.1',
      'T45.1X5A',
      'the drug of the chemotherapy is reported beside its effect (I.C.2.c.2, D70.1 note)',
    ],
    [
      'E08.43 E09.43 E10.43 E11.43 E13.43',
      'K31.84',
      gastroparesis,
      'the gastroparesis is reported beside the diabetes (K31.84 note)',
    ],
    [
      'D89.810 D89.811 D89.812 D89.813',
      'T86',
      transplant,
      'the complication of the transplant is coded before its graft-versus-host disease (D89.81 note, I.C.19.g.3.a)',
    ],
    ['K91.89', 'K56.7', ileus, 'which disorder followed the operation is reported beside it (K91.89 note)'],
    ['D63.1', 'N18', 'N18.9', 'the underlying kidney disease is coded first (D63.1 note)'],
    [
      'I11.0 I13.0 I13.2',
      'I50',
      'I50.9',
      'the type of heart failure is reported beside it (I11.0 and I13 notes)',
    ],
    ['I1A', 'I10-I15', 'I10', 'the kind of the resistant hypertension is coded first (I1A note)'],
    ['I68.0', 'E85', 'E85.4', 'the amyloidosis is coded first (I68.0 note)'],
    ['O24.0', 'E10', 'E10.9', 'the type of the diabetes is reported beside it (O24.0 note)'],
    ['O24.1', 'E11', 'E11.9', 'the type of the diabetes is reported beside it (O24.1 note)'],
    ['O99.21', 'E66', 'E66.9', 'the type of the obesity is reported beside it (O99.21 note)'],
    ['I16', 'I10-I15', 'I10', 'the hypertension behind the crisis is reported beside it (I16 note)'],
    ['T83.51', 'N30 N39.0 N10-N12 N15', 'N39.0', 'the infection is reported beside its device (T83.5 note)'],
    ['I85.1', 'K76.6', causeOfVarices, 'the cause of the varices is coded first (I85.1 note)'],
    ['G30', 'F01 F02 F03', dementia, 'the dementia is reported beside its disease (G30 note)'],
    [
      'G31.83 G31.09',
      'F01 F02 F03',
      namedDementia,
      'the dementia is reported beside its disease (index: Dementia, with, Lewy bodies; frontotemporal)',
    ],
    [
      'I69.398 I69.198 I69.098',
      'G40',
      epilepsyNamed,
      'which condition remains of the stroke is reported beside it (I69.398 note)',
    ],
    [
      'E08.621 E09.621 E10.621 E11.621 E13.621',
      'L97 L98.4',
      ulcerOfFoot,
      'the site of the ulcer is reported beside the diabetes (E11.621 note)',
    ],
    ['I83.0 I83.2', 'L97', ulcerOfLeg, 'the severity of the ulcer is reported beside the vein (I83.0 note)'],
    ['H05.83', 'E05 E06', graves, 'the disease of the thyroid is coded first (H05.83 note)'],
    [
      'F02',
      'G30 G31 G20 B20 G10 A81 A52',
      causeOfDementia,
      'the disease that causes the dementia is coded first (F02 note)',
    ],
  ] as const
).map(([beside, unless, code, reason]) => [codeSet(beside), codeSet(unless), code, reason] as const);

const table = new CodeTable(required, ([beside]) => beside);

/** Adds the codes that the classification requires beside those on the sheet (I.A.13, I.A.17, I.B.7). */
export const addRequired = (sheet: Worksheet): void =>
  table.visit(sheet.candidates, ([beside, unless, code, reason]) => {
    const cause = sheet.first(beside);
    if (cause === undefined || sheet.has(unless)) return;
    const asked = typeof code === 'string' ? code : code(cause.evidence, sheet);
    if (asked === null) return;
    sheet.add({
      code: asked,
      assertion: cause.assertion,
      evidence: [...cause.evidence],
      weight: cause.weight * 0.95,
      section: cause.section,
      reasons: [reason],
      order: cause.order + 1,
      defaulted: true,
    });
  });
