import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type System, systemLabels } from '../types.ts';
import { codeForms } from './code-forms.ts';
import type { ConceptInput, ReleaseContent } from './content.ts';
import { icd10cmParent } from './icd10cm-code.ts';
import { importError } from './import-error.ts';
import { readLines } from './lines.ts';

/** A line of the project's vocabulary: how clinicians say what the code means. */
export interface VocabularyRow {
  readonly code: string;
  readonly title: string;
  readonly terms: readonly string[];
}

/** The columns of the vocabulary file of each system. */
export const vocabularyColumns: Readonly<Record<System, readonly string[]>> = {
  icd10: ['code', 'title', 'terms'],
  snomed: ['code', 'title', 'terms'],
  loinc: ['code', 'title', 'terms', 'units', 'specimen'],
};

/** What that file is called. */
export const vocabularyNames = {
  icd10: 'icd10cm.tsv',
  snomed: 'snomed.tsv',
  loinc: 'loinc.tsv',
} as const satisfies Record<System, string>;

/** The project's own vocabulary file of a system, in `folder` or where the package keeps it. */
export function vocabularyPath(system: System, folder?: string): string {
  return join(folder ?? fileURLToPath(new URL('../../vocabulary', import.meta.url)), vocabularyNames[system]);
}

/**
 * Reads a vocabulary file: a header line, then code, title and terms (separated by |) in tab-separated columns; LOINC has
 * units and specimen as well. Throws the import error for wrong columns, codes of another system and duplicates.
 */
export async function readVocabulary(system: System, path: string): Promise<VocabularyRow[]> {
  const expected = vocabularyColumns[system];
  const rows = new Map<string, VocabularyRow>();
  for await (const { number, text } of readLines(path)) {
    const fields = text.split('\t');
    if (number === 1) {
      if (text !== expected.join('\t')) {
        throw importError(path, 1, `expected the header ${expected.join(', ')} with tabs between`);
      }
      continue;
    }
    if (fields.length !== expected.length) {
      throw importError(path, number, `expected ${expected.length} columns, found ${fields.length}`);
    }
    const [code = '', title = '', terms = ''] = fields.map((field) => field.trim());
    if (!codeForms[system].test(code))
      throw importError(path, number, `expected a ${systemLabels[system]} code`);
    if (title === '') throw importError(path, number, `expected a title for ${code}`);
    if (rows.has(code)) throw importError(path, number, `expected each code once, ${code} stands twice`);
    rows.set(code, { code, title, terms: splitTerms(terms) });
  }
  return [...rows.values()];
}

function splitTerms(terms: string): string[] {
  return terms
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** The vocabulary as a release of its own, which covers every date: what answers before an official release is loaded. */
export function vocabularyRelease(
  system: System,
  version: string,
  rows: readonly VocabularyRow[],
): ReleaseContent {
  const codes = new Set(rows.map((row) => row.code));
  const parents = new Map(rows.map(({ code }) => [code, parentOf(system, code, codes)]));
  const headers = new Set(parents.values());
  const concepts = rows.map(
    (row): ConceptInput => ({
      code: row.code,
      billable: system === 'icd10' ? !headers.has(row.code) : null,
      parent: parents.get(row.code) ?? null,
      designations: [{ term: row.title, kind: 'title' }, ...row.terms.map((term) => vocabularyTerm(term))],
      commonness: commonness(row),
    }),
  );
  return {
    release: {
      system,
      version,
      title: `${systemLabels[system]} starter vocabulary`,
      source: 'vocabulary',
      effectiveFrom: null,
      effectiveTo: null,
      conceptCount: concepts.length,
    },
    concepts,
  };
}

/**
 * The official release with the vocabulary's terms added to the codes that it has (and that are billable, where the
 * system knows that). No code comes from the vocabulary: a release holds what its publisher put there.
 */
export function withVocabulary(content: ReleaseContent, rows: readonly VocabularyRow[]): ReleaseContent {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const concepts = content.concepts.map((concept): ConceptInput => {
    const known = byCode.get(concept.code);
    if (known === undefined || concept.billable === false) return concept;
    const names = concept.designations.filter(({ kind }) => kind === 'title' || kind === 'synonym');
    const seen = new Set(names.map(({ term }) => term.toLowerCase()));
    const added = [known.title, ...known.terms].filter((term) => {
      const key = term.toLowerCase();
      return seen.has(key) ? false : seen.add(key);
    });
    // What the vocabulary says too is a word of clinicians, and more than a way into the book.
    const spoken = new Set(added.map((term) => term.toLowerCase()));
    const kept = concept.designations.filter(
      (name) => names.includes(name) || !spoken.has(name.term.toLowerCase()),
    );
    return {
      ...concept,
      designations: [...kept, ...added.map((term) => vocabularyTerm(term))],
      commonness: Math.max(concept.commonness, commonness(known)),
    };
  });
  return { ...content, concepts };
}

function vocabularyTerm(term: string): { readonly term: string; readonly kind: 'vocabulary' } {
  return { term, kind: 'vocabulary' };
}

function parentOf(system: System, code: string, codes: ReadonlySet<string>): string | null {
  return system === 'icd10' ? icd10cmParent(code, (shorter) => codes.has(shorter)) : null;
}

/** What clinicians have many words for is common. */
function commonness(row: VocabularyRow): number {
  return Math.min(1, 0.5 + row.terms.length / 30);
}
