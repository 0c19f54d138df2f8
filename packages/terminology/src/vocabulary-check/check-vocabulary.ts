import { vocabularyNames } from '../import/vocabulary.ts';
import { systems } from '../types.ts';
import { checkAbbreviationFile } from './abbreviation-file.ts';
import { type CodeFile, checkCodeFile } from './code-files.ts';
import { error, type Finding } from './finding.ts';
import { checkModifierFile } from './modifier-file.ts';
import { ownTermsWanted } from './own-terms.ts';
import { checkShortTerms } from './short-term-file.ts';

/** The text of every vocabulary file, by its name. */
export type VocabularyTexts = Readonly<Record<VocabularyFileName, string>>;

export const vocabularyFileNames = [
  ...Object.values(vocabularyNames),
  'abbreviations.tsv',
  'modifiers.tsv',
  'short-terms.tsv',
] as const;
export type VocabularyFileName = (typeof vocabularyFileNames)[number];

/** How many rows each file has, and how many rows with codes have three terms of their own. */
export interface VocabularyFigures {
  readonly rows: Readonly<Record<string, number>>;
  readonly codes: number;
  readonly rich: number;
  readonly terms: number;
}

export interface VocabularyReport {
  readonly codeFiles: readonly CodeFile[];
  readonly figures: VocabularyFigures;
  readonly findings: readonly Finding[];
}

/** The share of rows that need at least three terms of their own. */
const richShare = 0.8;

/** Checks the whole vocabulary, findings in the order of files and lines. Reads nothing but `texts`. */
export function checkVocabulary(texts: VocabularyTexts): VocabularyReport {
  const codeFiles = systems.map((system) => {
    const name = vocabularyNames[system];
    return checkCodeFile(system, name, texts[name]);
  });
  const abbreviations = checkAbbreviationFile('abbreviations.tsv', texts['abbreviations.tsv']);
  const modifiers = checkModifierFile('modifiers.tsv', texts['modifiers.tsv']);
  const shortTerms = checkShortTerms(
    'short-terms.tsv',
    texts['short-terms.tsv'],
    abbreviations.meanings,
    codeFiles,
  );
  const figures = figuresOf(codeFiles, abbreviations.count, modifiers.count);
  const findings = [
    ...codeFiles.flatMap((codeFile) => codeFile.findings),
    ...abbreviations.findings,
    ...modifiers.findings,
    ...shortTerms,
    ...poverty(figures),
  ];
  return { codeFiles, figures, findings: findings.sort(inOrder) };
}

function figuresOf(
  codeFiles: readonly CodeFile[],
  abbreviations: number,
  modifiers: number,
): VocabularyFigures {
  const sum = (of: (codeFile: CodeFile) => number) =>
    codeFiles.reduce((total, codeFile) => total + of(codeFile), 0);
  return {
    rows: {
      ...Object.fromEntries(codeFiles.map(({ file, rows }) => [file, rows.length])),
      'abbreviations.tsv': abbreviations,
      'modifiers.tsv': modifiers,
    },
    codes: sum(({ rows }) => rows.length),
    rich: sum(({ rich }) => rich),
    terms: sum(({ rows }) => rows.reduce((total, { terms }) => total + terms.length, 0)),
  };
}

function poverty({ codes, rich }: VocabularyFigures): Finding[] {
  if (rich >= richShare * codes) return [];
  const wanted = Math.ceil(richShare * codes);
  return [
    error(
      'icd10cm.tsv',
      1,
      'own-terms',
      `${rich} of ${codes} rows have ${ownTermsWanted} terms that the title does not spell; ${wanted} are wanted`,
    ),
  ];
}

function inOrder(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
