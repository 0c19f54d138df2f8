import { readdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { importError } from './import-error.ts';

/** A release of SNOMED CT in RF2: the paths of its snapshot files. */
export interface Rf2Files {
  /** Short for the edition: INT, US; the namespace of others. */
  readonly edition: string;
  /** ISO calendar date. */
  readonly date: string;
  readonly concept: string;
  readonly description: string;
  readonly relationship: string;
  readonly language: string;
  readonly association: string | null;
  readonly map: string | null;
}

const conceptFile = /^x?sct2_Concept_Snapshot_(\w+)_(20\d{6})\.txt$/i;

/** What the files are called between `sct2_`/`der2_` and the edition; of the names in several languages the English ones. */
const parts = {
  description: 'sct2_Description_Snapshot-en',
  relationship: 'sct2_Relationship_Snapshot',
  language: 'der2_cRefset_LanguageSnapshot-en',
  association: 'der2_cRefset_AssociationSnapshot',
  map: 'der2_iisssccRefset_ExtendedMapSnapshot',
} as const;

/** Whether a name is one of those that are read, to be taken out of an archive. */
export function isRf2FileName(name: string): boolean {
  return (
    conceptFile.test(name) || Object.values(parts).some((part) => fileOf(part, '\\w+', '20\\d{6}').test(name))
  );
}

/** Whether a name is the concept file of a snapshot, which stands for the whole release. */
export function isRf2ConceptFile(name: string): boolean {
  return conceptFile.test(name);
}

function fileOf(part: string, edition: string, date: string): RegExp {
  // Extensions put "x" before the names of files that are no final release yet.
  return new RegExp(`^x?${part}_${edition}_${date}\\.txt$`, 'i');
}

/**
 * The other files of the release to which a concept file belongs: those of the same edition and date beside it or, in the
 * publisher's own tree, anywhere under its Snapshot folder. Throws the import error when one that every release has is missing.
 */
export async function rf2FilesOf(path: string): Promise<Rf2Files> {
  const match = conceptFile.exec(basename(path));
  if (match === null) {
    const expected = 'expected a name such as sct2_Concept_Snapshot_US1000124_20260901.txt';
    throw importError(path, null, expected);
  }
  const [, edition = '', day = ''] = match;
  const names = await filesUnder(rootOf(path), 4);
  const find = (part: keyof typeof parts): string | null =>
    names.find((name) => fileOf(parts[part], edition, day).test(basename(name))) ?? null;
  const need = (part: keyof typeof parts): string => {
    const found = find(part);
    if (found !== null) return found;
    throw importError(
      path,
      null,
      `expected ${parts[part]}_${edition}_${day}.txt of the same release beside it`,
    );
  };
  return {
    edition: /^US\d*$/.test(edition) ? 'US' : edition,
    date: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    concept: path,
    description: need('description'),
    relationship: need('relationship'),
    language: need('language'),
    association: find('association'),
    map: find('map'),
  };
}

function rootOf(path: string): string {
  const folders = dirname(path).split(sep);
  const snapshot = folders.lastIndexOf('Snapshot');
  return snapshot < 0 ? dirname(path) : folders.slice(0, snapshot + 1).join(sep);
}

async function filesUnder(folder: string, levels: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry): string[] | Promise<string[]> => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return levels > 0 ? filesUnder(path, levels - 1) : [];
    return [path];
  });
  return (await Promise.all(nested)).flat().sort();
}
