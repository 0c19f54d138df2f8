import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { System } from '../types.ts';
import type { ReleaseContent } from './content.ts';
import { companionName, companionsOf, readIcd10cmRelease } from './icd10cm-release.ts';
import { importError } from './import-error.ts';
import { readLoincTable } from './loinc-table.ts';
import { readLoincTop2000 } from './loinc-top2000.ts';
import { isRf2ConceptFile, isRf2FileName } from './rf2-files.ts';
import { readSnomedGps } from './snomed-gps.ts';
import { readSnomedRf2 } from './snomed-rf2.ts';

/** A file of an official release, told by its name. */
export interface ReleaseFile {
  readonly system: System;
  readonly path: string;
  /** ICD-10-CM alone: the earlier order file whose instructions and index are carried over where none lie beside this one. */
  readonly earlier?: string;
}

/** Told of each file when its turn comes. */
export type Opening = (path: string) => void;

/** A format that a system's releases come in: the name of its file, or of the one that stands for the others, and its reader. */
interface Format {
  readonly system: System;
  readonly matches: (name: string) => boolean;
  readonly read: (path: string, opening: Opening, earlier?: string) => Promise<ReleaseContent>;
}

const loincTop2000 = /^LOINC_[\d.]+_Top2000\w*\.csv$/i;

const formats: readonly Format[] = [
  {
    system: 'icd10',
    matches: (name) => /^icd10cm[-_]order[-_]20\d\d\.txt$/i.test(name),
    read: readIcd10cmRelease,
  },
  { system: 'snomed', matches: isRf2ConceptFile, read: readSnomedRf2 },
  { system: 'snomed', matches: (name) => /^gps[-_]20\d{6}.*\.tsv$/i.test(name), read: alone(readSnomedGps) },
  { system: 'loinc', matches: (name) => /^Loinc\.csv$/i.test(name), read: alone(readLoincTable) },
  { system: 'loinc', matches: (name) => loincTop2000.test(name), read: alone(readLoincTop2000) },
];

/** A format of one file. */
function alone(read: (path: string) => Promise<ReleaseContent>): Format['read'] {
  return (path, opening) => {
    opening(path);
    return read(path);
  };
}

/** Official archives hold their files at most this many folders down. */
const depth = 5;

/**
 * The files of official releases under a folder, in the order of their paths. Of the two editions of the LOINC Top 2000 the US
 * one is taken: its units are those of the notes. Throws the import error when the folder cannot be read.
 */
export async function findReleaseFiles(folder: string): Promise<ReleaseFile[]> {
  const found = await filesBelow(folder, depth);
  const known = found.sort().flatMap((path) => {
    const system = systemOf(path);
    return system === null ? [] : [{ system, path }];
  });
  const hasUs = known.some(({ path }) => isLoincEdition(path, 'US'));
  return withEarlier(known.filter(({ path }) => !(hasUs && isLoincEdition(path, 'SI'))));
}

/** Names for each lone order file the one of the nearest earlier year that has its other files beside it. */
async function withEarlier(files: readonly ReleaseFile[]): Promise<ReleaseFile[]> {
  const complete: string[] = [];
  const found: ReleaseFile[] = [];
  // Years sort as text; releases come in the order of time for what is carried over.
  for (const file of files.toSorted((a, b) => basename(a.path).localeCompare(basename(b.path)))) {
    if (file.system !== 'icd10') found.push(file);
    else if ((await companionsOf(file.path)).length > 0) {
      complete.push(file.path);
      found.push(file);
    } else {
      const earlier = complete.at(-1);
      found.push(earlier === undefined ? file : { ...file, earlier });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads a file of an official release of a system, whatever its format. Throws the import error for a name of none. */
export async function readReleaseFile(
  { system, path, earlier }: ReleaseFile,
  opening: Opening = () => {},
): Promise<ReleaseContent> {
  const name = basename(path);
  const format = formats.find((known) => known.system === system && known.matches(name));
  if (format === undefined) throw importError(path, null, `expected ${expectedFiles[system]}`);
  return format.read(path, opening, earlier);
}

/** The one beside Loinc.csv: LOINC archives have a second copy beside their core table. */
const loincSuccessors = /(?:^|\/)(?<!LoincTableCore\/)MapTo\.csv$/i;

/** Whether a path in an archive, with slashes, is that of a file of an official release. */
export function isReleasePath(path: string): boolean {
  const name = basename(path);
  return (
    systemOf(name) !== null || companionName.test(name) || isRf2FileName(name) || loincSuccessors.test(path)
  );
}

function systemOf(path: string): System | null {
  const name = basename(path);
  return formats.find(({ matches }) => matches(name))?.system ?? null;
}

function isLoincEdition(path: string, edition: 'US' | 'SI'): boolean {
  return loincTop2000.test(basename(path)) && path.toUpperCase().endsWith(`${edition}.CSV`);
}

async function filesBelow(folder: string, levels: number): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const nested = entries.map((entry): string[] | Promise<string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return levels > 0 ? filesBelow(path, levels - 1) : [];
      return [path];
    });
    return (await Promise.all(nested)).flat();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw importError(folder, null, `expected a readable folder (${code})`);
  }
}

/** The release files of one system at a path that is a folder or one file. Throws the import error when there are none. */
export async function releaseFilesAt(system: System, path: string): Promise<ReleaseFile[]> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw importError(path, null, 'expected a file or folder, found nothing there');
  if (info.isFile()) return [{ system, path }];
  const files = (await findReleaseFiles(path)).filter((file) => file.system === system);
  if (files.length === 0) throw importError(path, null, `expected ${expectedFiles[system]} in this folder`);
  return files;
}

const expectedFiles: Readonly<Record<System, string>> = {
  icd10: 'an order file such as icd10cm-order-2026.txt',
  snomed:
    'an RF2 snapshot with sct2_Concept_Snapshot_US1000124_20260901.txt or a Global Patient Set such as gps_20200930_concepts.tsv',
  loinc: 'Loinc.csv or a table such as LOINC_1.6_Top2000CommonLabResultsUS.csv',
};
