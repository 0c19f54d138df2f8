import { obstetric } from '../chapters.ts';
import { type CodeSet, codeSet, codesOf } from '../code-set.ts';
import { CodeTable } from '../code-table.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** What a code leaves open, in a sentence for the coder, and the codes that would say it (I.B.2, I.B.18). */
interface OpenQuestion {
  readonly of: CodeSet;
  readonly kind: string;
  readonly message: string;
  readonly instead: readonly string[];
  /** Not where the quotes say it. */
  readonly unlessQuoted?: RegExp;
}

const ask = (
  of: string,
  kind: string,
  message: string,
  instead: string,
  unlessQuoted?: RegExp,
): OpenQuestion => ({
  of: codeSet(of),
  kind,
  message,
  instead: instead.split(' '),
  ...(unlessQuoted !== undefined && { unlessQuoted }),
});

const questions: readonly OpenQuestion[] = [
  ask('N18.9', 'stage', 'The stage of the kidney disease is not documented.', 'N18.30 N18.4 N18.5'),
  ask('N18.30', 'stage', 'Whether stage 3 is 3a or 3b is not documented.', 'N18.31 N18.32'),
  ask(
    'E11',
    'type',
    'The type of diabetes is not documented; type 2 is the default (I.C.4.a.2).',
    'E10.9 E13.9',
    /2|II|NIDDM/,
  ),
  ask('I50.9', 'type', 'Type and acuity of the heart failure are not documented.', 'I50.20 I50.30 I50.40'),
  ask(
    'I50.20 I50.30 I50.40',
    'acuity',
    'The acuity of the heart failure is not documented.',
    'I50.22 I50.32 I50.42',
  ),
  ask('I48.91', 'type', 'The type of the atrial fibrillation is not documented.', 'I48.0 I48.20 I48.21'),
  ask('J45.90', 'severity', 'The severity of the asthma is not documented.', 'J45.20 J45.30 J45.40'),
  ask(
    'J96.00 J96.10 J96.20 J96.90',
    'type',
    'Whether hypoxia or hypercapnia was there is not documented.',
    'J96.01 J96.02',
  ),
  ask('J18.9', 'organism', 'The organism of the pneumonia is not documented.', 'J13 J15.9'),
  ask('A41.9', 'organism', 'The organism of the sepsis is not documented.', 'A41.51 A41.01'),
  ask('N39.0', 'site', 'The site of the urinary infection is not documented.', 'N30.00 N10'),
  ask('I63.9', 'mechanism', 'Mechanism and artery of the infarction are not documented.', 'I63.40 I63.50'),
  ask('I21.9', 'type', 'Type and site of the infarction are not documented.', 'I21.4 I21.3'),
  ask('D64.9', 'type', 'The type of the anemia is not documented.', 'D50.9 D63.1'),
  ask('E66.9', 'class', 'The class of the obesity is not documented.', 'E66.811 E66.812 E66.813'),
  ask(
    'F32.A F32.9',
    'severity',
    'Episode and severity of the depression are not documented.',
    'F32.0 F32.1 F33.1',
  ),
  ask('F33.9', 'severity', 'The severity of the depression is not documented.', 'F33.0 F33.1 F33.2'),
  ask('F03.9 F02.8', 'severity', 'The severity of the dementia is not documented.', 'F03.A0 F03.B0 F03.C0'),
  ask('F17.200', 'product', 'The tobacco product is not documented.', 'F17.210 F17.220 F17.290'),
  ask('K74.60', 'cause', 'The cause of the cirrhosis is not documented.', 'K70.30 K74.69'),
];

const table = new CodeTable(questions, ({ of }) => of);

/** Ulcers whose last character is the depth or stage. */
const openUlcer = codesOf(codeSet('L89 L97'), (code) => /^L(?:89\..*[09]|97\..*9)$/.test(code));

const warn = (candidate: Candidate, kind: string, message: string, codes: readonly string[]): void => {
  candidate.warnings.push({ kind, message, codes });
};

/** Says on every candidate what the note would still have to document for a more specific code. */
export const warnMissing = (sheet: Worksheet): void => {
  table.visit(sheet.candidates, ({ of, kind, message, instead, unlessQuoted }) => {
    for (const candidate of sheet.find(of)) {
      if (unlessQuoted !== undefined && candidate.evidence.some(({ quote }) => unlessQuoted.test(quote)))
        continue;
      const codes = instead.filter((code) => sheet.lookup(code) !== null);
      warn(candidate, kind, message, codes);
    }
  });
  for (const candidate of sheet.find(openUlcer))
    warn(candidate, 'depth', 'Stage or depth of the ulcer is not documented.', []);
  for (const candidate of sheet.find(obstetric))
    if (/\bunspecified trimester\b/i.test(candidate.display))
      warn(candidate, 'trimester', 'The trimester is not documented.', []);
};
