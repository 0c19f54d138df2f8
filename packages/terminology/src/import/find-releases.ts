import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { System } from '../types.ts';
import type { ReleaseContent } from './content.ts';
import { companionName, companionsOf, readIcd10cmRelease } from './icd10cm-release.ts';
import { importError } from './import-error.ts';
import { readLoincTop2000 } from './loinc-top2000.ts';
import { readSnomedGps } from './snomed-gps.ts';

/** A file of an official release, told by its name. */
export interface ReleaseFile {
  readonly system: System;
  readonly path: string;
  /** ICD-10-CM alone: the earlier order file whose instructions and index are carried over where none lie beside this one. */
  readonly earlier?: string;
}

const names: Readonly<Record<System, RegExp>> = {
  icd10: /^icd10cm[-_]order[-_]20\d\d\.txt$/i,
  snomed: /^gps[-_]20\d{6}.*\.tsv$/i,
  loinc: /^LOINC_[\d.]+_Top2000\w*\.csv$/i,
};

const readers: Readonly<Record<System, (path: string, earlier?: string) => Promise<ReleaseContent>>> = {
  icd10: readIcd10cmRelease,
  snomed: readSnomedGps,
  loinc: readLoincTop2000,
};

/** Official archives hold their files at most this many folders down. */
const depth = 3;

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

/** Reads a file of an official release of a system, whatever its format. */
export function readReleaseFile({ system, path, earlier }: ReleaseFile): Promise<ReleaseContent> {
  return readers[system](path, earlier);
}

/** Whether a file of this name belongs to an official release, to be taken out of an archive. */
export function isReleaseFileName(name: string): boolean {
  return systemOf(name) !== null || companionName.test(name);
}

function systemOf(path: string): System | null {
  const name = basename(path);
  for (const system of Object.keys(names) as System[]) if (names[system].test(name)) return system;
  return null;
}

function isLoincEdition(path: string, edition: 'US' | 'SI'): boolean {
  return names.loinc.test(basename(path)) && path.toUpperCase().endsWith(`${edition}.CSV`);
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
  snomed: 'a Global Patient Set such as gps_20200930_concepts.tsv',
  loinc: 'a table such as LOINC_1.6_Top2000CommonLabResultsUS.csv',
};
