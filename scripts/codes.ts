import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CompiledRelease,
  compileRelease,
  findReleaseFiles,
  type ReleaseContent,
  type ReleaseFile,
  type ReleaseStore,
  readReleaseFile,
  readVocabulary,
  releaseFilesAt,
  type System,
  systemLabels,
  systems,
  unpackReleaseFiles,
  vocabularyPath,
  vocabularyRelease,
  withVocabulary,
} from '@ohm/terminology';
import { AppError } from '../packages/errors/src/index.ts';
import { fetchOfficialReleases } from './official-releases.ts';

const usage = `Usage:
  pnpm codes:import <icd10|snomed|loinc> <folder, file or zip>   compile an official release and make it the active one
  pnpm codes:import <icd10|snomed|loinc> starter                 the project's own vocabulary (also: --vocabulary)
  pnpm codes:releases                                            list the releases that are kept
  pnpm codes:activate <icd10|snomed|loinc> <release>             make a kept release answer: a version or the start of its id`;

/** What the vocabulary calls itself as a release. */
const starterVersion = 'starter-2026-11';

/** Where progress goes; `npm start` passes its own. */
export type Say = (line: string) => void;

const toConsole: Say = (line) => console.log(line);

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
  for (const file of given) await importFile(store, file, log);
  if (!offline && !given.some(({ system }) => system === 'icd10')) {
    const fetched = await fetchReleases({ dataDir, log });
    if (fetched !== null) await importFromCodesDir(store, fetched, log);
  }
  await sayWhatAnswers(store, log);
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

/** Compiles the project's vocabulary of every system into the store. Unchanged vocabularies change nothing. */
export async function importStarter(store: ReleaseStore, say: Say = toConsole): Promise<void> {
  for (const system of systems) {
    if (existsSync(vocabularyPath(system)))
      await keep(store, compileRelease(await starterContent(system)), say);
    else say(`${systemLabels[system]}: the project has no vocabulary file`);
  }
}

/** Imports every official release found under a folder, the vocabulary's terms included. Unchanged releases change nothing. */
export async function importFromCodesDir(
  store: ReleaseStore,
  folder: string,
  say: Say = toConsole,
): Promise<void> {
  for (const file of await findReleaseFiles(folder)) await importFile(store, file, say);
}

async function importFile(store: ReleaseStore, file: ReleaseFile, say: Say): Promise<void> {
  say(`${systemLabels[file.system]}: reading ${file.path}`);
  await keep(store, compileRelease(await officialContent(file)), say);
}

/** Imports the releases of a system at a path: a folder, a file in its publisher's format, or the zip archive of either. */
async function importFrom(store: ReleaseStore, system: System, path: string): Promise<void> {
  if (!path.toLowerCase().endsWith('.zip')) {
    for (const file of await releaseFilesAt(system, path)) await importFile(store, file, toConsole);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'ohm-release-'));
  try {
    await unpackReleaseFiles(path, folder);
    for (const file of await releaseFilesAt(system, folder)) await importFile(store, file, toConsole);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function officialContent(file: ReleaseFile): Promise<ReleaseContent> {
  const content = await readReleaseFile(file);
  const path = vocabularyPath(file.system);
  return existsSync(path) ? withVocabulary(content, await readVocabulary(file.system, path)) : content;
}

async function starterContent(system: System): Promise<ReleaseContent> {
  return vocabularyRelease(system, starterVersion, await readVocabulary(system, vocabularyPath(system)));
}

/** Stores and activates a release, unless the very same content is there: then someone may have rolled back on purpose. */
async function keep(store: ReleaseStore, compiled: CompiledRelease, say: Say): Promise<void> {
  const { release, index, sha256 } = compiled;
  const label = `${systemLabels[release.system]} ${release.version}`;
  const rows = (await store.list()).filter(({ system }) => system === release.system);
  const kept = rows.find((row) => row.sha256 === sha256);
  const answering = rows.find((row) => row.active && row.version === release.version);
  if (kept !== undefined && answering !== undefined) {
    const hint = kept.active ? '' : `; activate it with: pnpm codes:activate ${release.system} ${kept.id}`;
    say(`${label}: already imported (sha256 ${sha256.slice(0, 12)}), nothing changed${hint}`);
    return;
  }
  const row = await store.add(release, sha256, index);
  await store.activate(row.id);
  const size = (index.byteLength / 1e6).toFixed(1);
  say(`${label}: ${release.conceptCount} codes, ${size} MB, sha256 ${sha256.slice(0, 12)}, active`);
}

async function listReleases(store: ReleaseStore): Promise<void> {
  const rows = await store.list();
  if (rows.length === 0)
    console.log('No release is kept. Import one with: pnpm codes:import <system> <folder or file>');
  for (const row of rows) {
    const span = `${row.effectiveFrom ?? '…'} to ${row.effectiveTo ?? '…'}`;
    const state = row.active ? 'active' : 'kept';
    console.log(
      `${row.system}\t${row.version}\t${state}\t${span}\t${row.conceptCount} codes\t${row.sha256.slice(0, 12)}\t${row.id}`,
    );
  }
}

async function activate(store: ReleaseStore, system: System, wanted: string): Promise<void> {
  const rows = (await store.list()).filter((row) => row.system === system);
  const row = rows.find(
    ({ id, sha256, version }) => version === wanted || id.startsWith(wanted) || sha256.startsWith(wanted),
  );
  if (row === undefined) {
    const known = rows.map(({ version }) => version).join(', ') || 'none';
    throw new AppError(
      'NOT_FOUND',
      `No ${systemLabels[system]} release ${wanted} is kept. There are: ${known}.`,
    );
  }
  await store.activate(row.id);
  console.log(`${systemLabels[system]} ${row.version} (sha256 ${row.sha256.slice(0, 12)}) is active.`);
}

async function openStore(): Promise<ReleaseStore> {
  const [{ createReleaseStore }, { readDatabaseConfig }] = await Promise.all([
    import('@ohm/db'),
    import('@ohm/config'),
  ]);
  const { DATABASE_URL, DATABASE_LOGINS_SECRET } = readDatabaseConfig();
  return createReleaseStore({ databaseUrl: DATABASE_URL, loginsSecret: DATABASE_LOGINS_SECRET });
}

function systemNamed(name: string | undefined): System {
  const system = systems.find((known) => known === name);
  if (system === undefined)
    throw new AppError('BAD_REQUEST', `Name a code system: ${systems.join(', ')}.\n${usage}`);
  return system;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      vocabulary: { type: 'boolean', default: false },
    },
  });
  const [command, first, second] = positionals;
  if (command === 'import' && (second !== undefined || values.vocabulary)) {
    const system = systemNamed(first);
    const store = await openStore();
    if (second === undefined || second === 'starter')
      await keep(store, compileRelease(await starterContent(system)), toConsole);
    else await importFrom(store, system, second);
  } else if (command === 'releases') await listReleases(await openStore());
  else if (command === 'activate' && second !== undefined)
    await activate(await openStore(), systemNamed(first), second);
  else throw new AppError('BAD_REQUEST', usage);
}

if (import.meta.main) {
  try {
    await main();
    // The store keeps connections open for a server; a command is done.
    process.exit(0);
  } catch (error) {
    const known = error instanceof AppError || (error as Error).name === 'ConfigurationError';
    console.error(known ? (error as Error).message : error);
    process.exit(1);
  }
}
