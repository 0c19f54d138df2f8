import { vocabularyColumns } from '../import/vocabulary.ts';
import { words } from '../text/words.ts';
import type { System } from '../types.ts';
import { everydayWords } from './everyday-words.ts';
import { error, type Finding, warning } from './finding.ts';
import { ownTerms, ownTermsWanted } from './own-terms.ts';
import { readTable } from './table.ts';

/** A row of icd10cm.tsv, snomed.tsv or loinc.tsv with the place where it stands. */
export interface CodeRow {
  readonly line: number;
  readonly code: string;
  readonly title: string;
  readonly terms: readonly string[];
  /** What tells LOINC variants of one test apart, '' elsewhere. */
  readonly variant: string;
}

export interface CodeFile {
  readonly file: string;
  readonly system: System;
  readonly rows: readonly CodeRow[];
  /** Rows with at least three terms of their own. */
  readonly rich: number;
  readonly findings: readonly Finding[];
}

/** Reads and checks a file of codes by itself. The official lists are compared in `compareWithReleases`. */
export function checkCodeFile(system: System, file: string, text: string): CodeFile {
  const table = readTable(file, text, {
    columns: vocabularyColumns[system],
    required: ['code', 'title', 'terms'],
    key: ['code'],
    beyondAscii: ['title'],
  });
  const rows = table.rows.map(({ line, fields }): CodeRow => {
    const [code = '', title = '', terms = '', units = '', specimen = ''] = fields;
    return { line, code, title, terms: terms.split('|'), variant: `${units}/${specimen}` };
  });
  const rich = rows.filter(({ title, terms }) => ownTerms(title, terms).length >= ownTermsWanted);
  const findings = [
    ...table.findings,
    ...duplicateCodes(file, rows),
    ...duplicateTerms(file, rows),
    ...rows.flatMap((row) => termFindings(file, row)),
    ...(system === 'loinc' ? [] : rows.flatMap((row) => signFindings(file, row))),
  ];
  return { file, system, rows, rich: rich.length, findings };
}

function duplicateCodes(file: string, rows: readonly CodeRow[]): Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ code, line }) => {
    const known = first.get(code);
    if (known === undefined) first.set(code, line);
    return known === undefined
      ? []
      : [error(file, line, 'duplicate-code', `${code} stands on line ${known} already`)];
  });
}

/**
 * A term on two rows cannot decide between them. Compared as search compares, so that British and American spelling are
 * one term. LOINC variants of one test share their names when units or specimen tell them apart.
 */
function duplicateTerms(file: string, rows: readonly CodeRow[]): Finding[] {
  const first = new Map<string, CodeRow>();
  return rows.flatMap((row) => {
    const keys = new Map(row.terms.map((term) => [`${words(term).join(' ')}\t${row.variant}`, term]));
    return [...keys].flatMap(([key, term]) => {
      const known = first.get(key);
      if (known === undefined) first.set(key, row);
      return known === undefined
        ? []
        : [
            error(
              file,
              row.line,
              'duplicate-term',
              `"${term}" stands on line ${known.line} (${known.code}) too`,
            ),
          ];
    });
  });
}

/** "ER+", "ER-", "Rh -ve": search reads words without their signs, so the term would be found for the opposite too. */
const sign = /[+-]ve\b|\w\+|\w-(?:$|[/ ])/i;

function signFindings(file: string, { line, code, terms }: CodeRow): Finding[] {
  return terms
    .filter((term) => sign.test(term))
    .map((term) => error(file, line, 'sign', `"${term}" on ${code} loses its sign in search; spell it out`));
}

function termFindings(file: string, { line, code, title, terms }: CodeRow): Finding[] {
  const seen = new Set<string>();
  const poor =
    ownTerms(title, terms).length > 0
      ? []
      : [warning(file, line, 'own-terms', `the terms of ${code} say nothing that its title does not`)];
  const own = terms.flatMap((term) => {
    const findings: Finding[] = [];
    const key = term.toLowerCase();
    if (term === '' || term !== term.trim())
      findings.push(error(file, line, 'empty', `${code} has an empty term or blanks around one`));
    if (seen.has(key))
      findings.push(error(file, line, 'duplicate-term', `"${term}" stands twice on ${code}`));
    if (key === title.toLowerCase())
      findings.push(error(file, line, 'repeats-title', `"${term}" is the title of ${code}`));
    if (everydayWords.has(key))
      findings.push(error(file, line, 'everyday-word', `"${term}" is a word of any sentence`));
    seen.add(key);
    return findings;
  });
  return [...poor, ...own];
}
