import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type CompiledRelease,
  carryOverFromIndex,
  compileRelease,
  findReleaseFiles,
  isReadable,
  type ReleaseContent,
  type ReleaseFile,
  type ReleaseStore,
  readReleaseFile,
  readVocabulary,
  releaseFilesAt,
  type StoredRelease,
  type System,
  systemLabels,
  systems,
  unpackReleaseFiles,
  unreadable,
  vocabularyPath,
  vocabularyRelease,
  withVocabulary,
} from '@ohm/terminology';
import { summaryOf } from './import-summary.ts';
import { fetchOfficialReleases } from './official-releases.ts';

/** What the vocabulary calls itself as a release. */
const starterVersion = 'starter-2026-11';

/** Where progress goes; `npm start` passes its own. */
export type Say = (line: string) => void;

/** A line on the console. */
export const toConsole: Say = (line) => console.log(line);

/** Where downloads are kept when nobody says otherwise: the folder that `npm start` uses. */
const defaultDataDir = join(import.meta.dirname, '..', '.data');

export interface ImportOptions {
  /** Folder with official releases of the customer; what it has is not asked for elsewhere. */
  readonly codesDir?: string | undefined;
  readonly log?: Say;
  /** Downloaded releases are kept in `dataDir`/releases. */
  readonly dataDir?: string;
  /** Asks no server. OHM_OFFLINE=1 says so for a whole process, as tests and CI do. */
  readonly offline?: boolean;
  /** How official releases are got from a network; null when there are none. */
  readonly fetchReleases?: typeof fetchOfficialReleases;
}

/**
 * What `npm start` loads, in this order: the official releases under `codesDir`; for ICD-10-CM, when that has none, the
 * official releases in the public domain from their publisher; and always the project's vocabulary, which answers where
 * there is no official release, and whose terms lie on top of one where there is. `log` says which of them answers.
 */
export async function importReleases(store: ReleaseStore, options: ImportOptions): Promise<void> {
  const { codesDir = '', log = toConsole, dataDir = defaultDataDir } = options;
  const { offline = process.env.OHM_OFFLINE === '1', fetchReleases = fetchOfficialReleases } = options;
  await importStarter(store, log);
  const given = codesDir === '' ? [] : await findReleaseFiles(codesDir);
  for (const file of given) await keep(store, await compiled(store, file, log), log);
  if (!offline && !given.some(({ system }) => system === 'icd10')) {
    const fetched = await fetchReleases({ dataDir, log });
    for (const file of fetched === null ? [] : await findReleaseFiles(fetched))
      await keep(store, await compiled(store, file, log), log);
  }
  await assertReadable(store);
  await sayWhatAnswers(store, log);
}

/**
 * Throws for an active release that another version compiled and that nothing above brought again: without it no question
 * would be answered, and nobody would be told why.
 */
async function assertReadable(store: ReleaseStore): Promise<void> {
  for (const row of (await store.list()).filter(({ active }) => active))
    if (!(await readable(store, row))) throw unreadable(row);
}

/** Whether this version reads what is kept of a release. */
async function readable(store: ReleaseStore, { id }: StoredRelease): Promise<boolean> {
  const index = await store.index(id);
  return index === null || isReadable(index);
}

/** Names the systems for which only the starter vocabulary answers, and what loads more. */
async function sayWhatAnswers(store: ReleaseStore, say: Say): Promise<void> {
  const active = (await store.list()).filter((row) => row.active);
  for (const system of systems) {
    const rows = active.filter((row) => row.system === system);
    const starter = rows.find(({ source }) => source === 'vocabulary');
    if (starter === undefined || rows.some(({ source }) => source === 'official')) continue;
    say(
      `${systemLabels[system]}: no official release is loaded, the starter vocabulary answers (${starter.conceptCount} codes). ` +
        `To load one: pnpm codes:import ${system} <folder, file or zip>`,
    );
  }
}

/** Compiles the project's vocabulary (of one system, or of all) into the store. Unchanged vocabularies change nothing. */
export async function importStarter(
  store: ReleaseStore,
  say: Say = toConsole,
  which: readonly System[] = systems,
): Promise<void> {
  for (const system of which) {
    const path = vocabularyPath(system);
    if (existsSync(path))
      await keep(
        store,
        compileRelease(vocabularyRelease(system, starterVersion, await readVocabulary(system, path))),
        say,
      );
    else say(`${systemLabels[system]}: the project has no vocabulary file`);
  }
}

/**
 * Imports the releases of a system at a path: a folder, a file in its publisher's format, or the zip archive of either. Everything is
 * read and compiled before anything is kept: a release that is damaged leaves all as it was. Throws the import error.
 */
export async function importFrom(
  store: ReleaseStore,
  system: System,
  path: string,
  say: Say = toConsole,
): Promise<void> {
  if (!path.toLowerCase().endsWith('.zip')) return importAll(store, await releaseFilesAt(system, path), say);
  const temporary = await mkdtemp(join(tmpdir(), 'ohm-release-'));
  // Named as the archive, whose name may tell which release it holds.
  const folder = join(temporary, basename(path).replace(/\.zip$/i, ''));
  try {
    say(`${systemLabels[system]}: unpacking ${basename(path)}`);
    await unpackReleaseFiles(path, folder);
    await importAll(store, await releaseFilesAt(system, folder), say);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function importAll(store: ReleaseStore, files: readonly ReleaseFile[], say: Say): Promise<void> {
  const all: CompiledRelease[] = [];
  for (const file of files) all.push(await compiled(store, file, say));
  for (const release of all) await keep(store, release, say);
}

async function compiled(store: ReleaseStore, file: ReleaseFile, say: Say): Promise<CompiledRelease> {
  const label = systemLabels[file.system];
  const started = performance.now();
  const read = await readReleaseFile(file, (path) => say(`${label}: reading ${basename(path)}`));
  const content = await withEarlierInstructions(store, read);
  const path = vocabularyPath(file.system);
  const whole = existsSync(path) ? withVocabulary(content, await readVocabulary(file.system, path)) : content;
  say(`${label} ${content.release.version}: compiling ${whole.concepts.length} codes`);
  const release = compileRelease(whole);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${label} ${release.release.version}: ${summaryOf(whole)}; read and compiled in ${seconds} s`);
  return release;
}

/**
 * A year of ICD-10-CM of which only the order file is out takes over instructions and index from the nearest earlier one that is kept, when
 * none lay beside it.
 */
async function withEarlierInstructions(
  store: ReleaseStore,
  content: ReleaseContent,
): Promise<ReleaseContent> {
  const { system, version, carriedFrom } = content.release;
  if (system !== 'icd10' || carriedFrom !== undefined || (content.groups ?? []).length > 0) return content;
  const [earlier] = (await store.list())
    .filter(
      (row) => row.system === system && row.source === 'official' && row.active && row.version < version,
    )
    .sort((a, b) => (a.version > b.version ? -1 : 1));
  const index = earlier === undefined ? null : await store.index(earlier.id);
  return index === null ? content : carryOverFromIndex(content, index);
}

/** Stores and activates a release, unless the very same content is there: then someone may have rolled back on purpose. */
async function keep(
  store: ReleaseStore,
  { release, index, sha256 }: CompiledRelease,
  say: Say,
): Promise<void> {
  const label = `${systemLabels[release.system]} ${release.version}`;
  const rows = (await store.list()).filter(({ system }) => system === release.system);
  const kept = rows.find((row) => row.sha256 === sha256);
  const answering = rows.find((row) => row.active && row.version === release.version);
  if (kept !== undefined && answering !== undefined && (await readable(store, answering))) {
    const hint = kept.active ? '' : `; activate it with: pnpm codes:activate ${release.system} ${kept.id}`;
    say(`${label}: already imported (sha256 ${sha256.slice(0, 12)}), nothing changed${hint}`);
    return;
  }
  const row = await store.add(release, sha256, index);
  await store.activate(row.id);
  const size = (index.byteLength / 1e6).toFixed(1);
  say(`${label}: ${release.conceptCount} codes, ${size} MB, sha256 ${sha256.slice(0, 12)}, active`);
}
