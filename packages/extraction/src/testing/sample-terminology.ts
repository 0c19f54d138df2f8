import {
  type ConceptInput,
  compileRelease,
  createTerminology,
  type System,
  type Terminology,
} from '@ohm/terminology';
import { icd10 } from './sample-codes.ts';
import { loinc, snomed } from './sample-concepts.ts';

/** Entries of the index that lead to others. */
const crossReferences = [
  ['Adenoma', 'Neoplasm, benign, by site'],
  ['Adenoma, tubular', 'Neoplasm, benign, by site'],
  ['Adenoma, villous', 'Neoplasm, uncertain behavior, by site'],
  ['Adenoma, villous, adenocarcinoma in', 'Neoplasm, malignant, by site'],
  ['Leiomyoma', 'Neoplasm, connective tissue, benign'],
  ['Meningioma', 'Neoplasm, meninges, benign'],
  ['Meningioma, malignant', 'Neoplasm, meninges, malignant'],
  ['Cystadenoma', 'Neoplasm, benign, by site'],
  ['Cystadenoma, serous, specified site', 'Neoplasm, benign, by site'],
  ['Lentigo, maligna', 'Melanoma, in situ'],
  ['Blastoma, pulmonary', 'Neoplasm, lung, malignant'],
].map(([term = '', to = '']) => ({ term, to }));

/** Instructions of the tabular list. */
const notesOf: Readonly<Record<string, ConceptInput['notes']>> = {
  'M19.90': [{ kind: 'excludes1', text: 'osteoarthritis of the knee (M17.-)' }],
  'Z99.2': [{ kind: 'excludes1', text: 'acute kidney failure treated once (N17.9)' }],
};

const conceptsOf = (system: System, table: string): ConceptInput[] => {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  const codes = rows.map(([code = '']) => code.replace(/^-/, ''));
  return rows.map(([marked = '', title = '', ...names], index) => {
    const code = codes[index] ?? marked;
    const above = codes.filter((other) => other !== code && code.startsWith(other));
    const parent = above.sort((a, b) => b.length - a.length)[0] ?? null;
    return {
      code,
      notes: notesOf[code] ?? [],
      billable: system === 'icd10' ? !marked.startsWith('-') : null,
      parent: system === 'icd10' ? parent : null,
      designations: [
        { term: title, kind: 'title' as const },
        ...names
          .filter((name) => name.toLowerCase() !== title.toLowerCase())
          .map((name) =>
            name.startsWith('=')
              ? { term: name.slice(1), kind: 'index' as const }
              : { term: name, kind: 'vocabulary' as const },
          ),
      ],
      commonness: 0,
    };
  });
};

/** A terminology of some hundred codes for tests: compiled and searched by the real engine. */
export const sampleTerminology = (): Terminology =>
  createTerminology(
    (
      [
        ['icd10', icd10],
        ['snomed', snomed],
        ['loinc', loinc],
      ] as const
    ).map(([system, table]) =>
      compileRelease({
        release: {
          system,
          version: 'sample',
          title: `Sample of ${system}`,
          source: 'vocabulary',
          effectiveFrom: null,
          effectiveTo: null,
          conceptCount: 0,
        },
        concepts: conceptsOf(system, table),
        crossReferences: system === 'icd10' ? crossReferences : [],
      }),
    ),
  );
