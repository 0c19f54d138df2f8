import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CrossReference } from '../types.ts';
import { carryOver } from './carry-over.ts';
import type { ConceptInput, ReleaseContent } from './content.ts';
import { readIcd10cmIndex } from './icd10cm-index.ts';
import { orderYear, readIcd10cmOrderFile } from './icd10cm-order.ts';
import { readIcd10cmTabular, type TabularList } from './icd10cm-tabular.ts';
import { importError } from './import-error.ts';
import { crossReferences, type IndexDesignation, indexDesignations } from './index-designations.ts';
import { noteReferences } from './note-references.ts';

/** The other files of an ICD-10-CM release, which lie beside its order file. */
export const companionName = /^icd10cm[-_](tabular|index|eindex|drug|neoplasm)[-_](20\d\d)\.xml$/i;

interface Companion {
  readonly part: string;
  readonly year: number;
  readonly path: string;
}

/**
 * Reads an ICD-10-CM release: the order file, and what lies beside it of tabular list, indexes and tables. Each must be of
 * the order file's year; only the tables of drugs and neoplasms may be older, which change little from year to year. The
 * titles and codes are those of the order file: terms and notes of codes that it lacks are left out. Where nothing lies
 * beside it, they are carried over from the release whose order file is `earlier`.
 */
export async function readIcd10cmRelease(
  path: string,
  opening: (path: string) => void = () => {},
  earlier?: string,
): Promise<ReleaseContent> {
  opening(path);
  const order = await readIcd10cmOrderFile(path);
  const companions = await companionsOf(path);
  if (companions.length === 0) {
    return earlier === undefined ? order : carryOver(order, await readIcd10cmRelease(earlier, opening));
  }
  const tabular = companions.find(({ part }) => part === 'tabular');
  if (tabular !== undefined) opening(tabular.path);
  const list = tabular === undefined ? null : await readTabular(tabular);
  const terms: IndexDesignation[] = [];
  const references: CrossReference[] = [];
  for (const companion of companions) {
    if (companion.part === 'tabular') continue;
    opening(companion.path);
    const file = await readIcd10cmIndex(companion.path);
    requireYear(companion, file.year);
    for (const term of indexDesignations(file.entries)) terms.push(term);
    for (const reference of crossReferences(file.entries)) references.push(reference);
  }
  return { ...withTabularAndIndex(order, list, terms), crossReferences: references };
}

/** The other files of the release whose order file this is. */
export async function companionsOf(path: string): Promise<Companion[]> {
  const year = orderYear(path);
  const found = new Map<string, Companion>();
  for (const name of (await readdir(dirname(path))).sort()) {
    const match = companionName.exec(basename(name));
    if (match === null) continue;
    const part = (match[1] ?? '').toLowerCase();
    const companion = { part, year: Number(match[2]), path: join(dirname(path), name) };
    const older = part === 'drug' || part === 'neoplasm';
    if (older ? companion.year <= year : companion.year === year) found.set(part, companion);
  }
  return [...found.values()].sort((a, b) => a.part.localeCompare(b.part));
}

async function readTabular(companion: Companion): Promise<TabularList> {
  const list = await readIcd10cmTabular(companion.path);
  requireYear(companion, list.year);
  return list;
}

function requireYear({ path, year }: Companion, found: number): void {
  if (found !== year) {
    throw importError(
      path,
      null,
      `expected the fiscal year ${year} of its name in <version>, found ${found}`,
    );
  }
}

function withTabularAndIndex(
  { release, concepts }: ReleaseContent,
  list: TabularList | null,
  terms: readonly IndexDesignation[],
): ReleaseContent {
  const holder = holders(concepts);
  const byCode = new Map<string, string[]>();
  for (const { code, term } of terms) {
    const of = holder.get(code);
    if (of === undefined) continue;
    const known = byCode.get(of);
    if (known === undefined) byCode.set(of, [term]);
    else known.push(term);
  }
  const noted = concepts.map((concept) => ({
    ...concept,
    notes: list?.entries.get(concept.code)?.notes ?? [],
  }));
  const references = noteReferences(noted);
  return {
    release,
    groups: list?.groups ?? [],
    concepts: noted.map((concept) => {
      const entry = list?.entries.get(concept.code);
      return {
        ...concept,
        designations: distinct([
          ...concept.designations,
          ...(entry?.inclusionTerms ?? []).map((term) => ({ term, kind: 'inclusion' as const })),
          ...(byCode.get(concept.code) ?? []).map((term) => ({ term, kind: 'index' as const })),
          ...(references.get(concept.code) ?? []).map((term) => ({ term, kind: 'reference' as const })),
        ]),
      };
    }),
  };
}

/**
 * The concept that an index code names. Indexes leave the 7th character of the encounter to the coder; the initial
 * encounter ("A") stands for all of them, so that a search finds a billable code.
 */
function holders(concepts: readonly ConceptInput[]): Map<string, string> {
  const found = new Map(concepts.map(({ code }) => [code, code]));
  for (const { code } of concepts) {
    if (code.length === 8 && code.endsWith('A')) found.set(code.slice(0, -1), code);
  }
  return found;
}

function distinct(designations: ConceptInput['designations']): ConceptInput['designations'] {
  const seen = new Set<string>();
  return designations.filter(({ term }) => {
    const key = term.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
