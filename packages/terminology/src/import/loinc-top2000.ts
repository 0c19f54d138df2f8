import { basename } from 'node:path';
import { hasLoincCheckDigit } from './check-digit.ts';
import { codeForms } from './code-forms.ts';
import type { ConceptInput, ReleaseContent } from './content.ts';
import { readCsv } from './csv.ts';
import { importError } from './import-error.ts';

const header = ['LOINC #', 'Long Common Name', 'Short Name', 'CLASS', 'Rank'] as const;

/**
 * Reads the LOINC Top 2000+ common laboratory results (CSV: code, long common name, short name, class, rank from 1, the
 * most ordered). The version comes from the file name, as in LOINC_1.6_Top2000CommonLabResultsUS.csv. Throws
 * the import error for other columns and codes that are none.
 */
export async function readLoincTop2000(path: string): Promise<ReleaseContent> {
  const name = /LOINC_([\d.]+)_Top2000\w*?(US|SI)?\.csv$/i.exec(basename(path));
  if (name === null)
    throw importError(path, null, 'expected a name such as LOINC_1.6_Top2000CommonLabResultsUS.csv');
  const concepts = new Map<string, ConceptInput>();
  let sawHeader = false;
  for await (const { line, fields } of readCsv(path)) {
    if (!sawHeader) {
      if (header.some((column, index) => fields[index]?.trim() !== column)) {
        throw importError(path, line, `expected the columns ${header.join(', ')}`);
      }
      sawHeader = true;
      continue;
    }
    const concept = readConcept(path, line, fields);
    const twin = concepts.get(concept.code);
    concepts.set(concept.code, twin === undefined ? concept : withNamesOf(twin, concept));
  }
  if (concepts.size === 0) throw importError(path, null, 'expected codes, found none');
  const [, version = '', units] = name;
  const label = `Top2000-${version}${units === undefined ? '' : `-${units.toUpperCase()}`}`;
  return {
    release: {
      system: 'loinc',
      version: label,
      title: `LOINC Top 2000+ common laboratory results ${version}`,
      source: 'official',
      effectiveFrom: null,
      effectiveTo: null,
      conceptCount: concepts.size,
    },
    concepts: [...concepts.values()],
  };
}

function withNamesOf(concept: ConceptInput, twin: ConceptInput): ConceptInput {
  const known = new Set(concept.designations.map(({ term }) => term));
  const added = twin.designations.filter(({ term }) => !known.has(term));
  return {
    ...concept,
    designations: [...concept.designations, ...added.map(({ term }) => ({ term, kind: 'synonym' as const }))],
  };
}

function readConcept(path: string, line: number, fields: readonly string[]): ConceptInput {
  if (fields.length !== header.length) {
    throw importError(path, line, `expected ${header.length} columns, found ${fields.length}`);
  }
  const [code = '', long = '', short = '', , rank = ''] = fields.map((field) => field.trim());
  if (!codeForms.loinc.test(code) || !hasLoincCheckDigit(code))
    throw importError(path, line, 'expected a LOINC code in the first column');
  if (long === '') throw importError(path, line, `expected a long common name for ${code}`);
  if (!/^\d+$/.test(rank)) throw importError(path, line, `expected a whole number as rank of ${code}`);
  return {
    code,
    billable: null,
    parent: null,
    designations: [
      { term: long, kind: 'title' },
      ...(short === '' || short === long ? [] : [{ term: short, kind: 'synonym' as const }]),
    ],
    // Rank 1 is the commonest; beyond 2000 every code shares one rank.
    commonness: 0.5 / (1 + Number(rank) / 200),
  };
}
